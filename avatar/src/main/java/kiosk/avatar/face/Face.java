package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// 小门 (Xiao Men): head and shoulders from filled cubic paths, ellipses and vertical gradients.
///
/// Thread rule: pure functions, any thread.
public record Face(Outfit outfit) {

    /// Width of the drawing. She stands in 0..600; the pointing arm reaches to 700.
    public static final double WIDTH = 700;

    /// Height of the drawing; the shoulders end at the lower edge.
    public static final double HEIGHT = 720;

    /// The middle of her body.
    public static final double CENTRE = 300;

    private static final Mark.Paint SKIN = new Mark.Vertical("#FBE3D2", "#F3CDB6");
    private static final Mark.Paint HAIR = new Mark.Vertical("#3B2C2A", "#231918");

    private static final Outline BACK_HAIR =
            Outline.of(
                    "M176 262 C160 120 240 84 300 84 C360 84 440 120 424 262 C424 330 432 372 418"
                            + " 404 C396 424 372 420 356 404 L244 404 C228 420 204 424 182 404 C168"
                            + " 372 176 330 176 262 Z");
    private static final Outline NECK =
            Outline.of("M262 372 H338 V446 C338 470 320 486 300 486 C280 486 262 470 262 446 Z");
    private static final Outline NECK_SHADE =
            Outline.of("M262 400 C280 424 320 424 338 400 V418 C318 440 282 440 262 418 Z");
    private static final Outline TORSO =
            Outline.of(
                    "M300 442 C270 446 250 446 238 452 C176 474 112 488 84 548 C66 590 58 650 54"
                            + " 740 H546 C542 650 534 590 516 548 C488 488 424 474 362 452 C350 446"
                            + " 330 446 300 442 Z");
    private static final Outline SHIRT =
            Outline.of("M252 446 L300 512 L348 446 L366 456 L318 616 H282 L234 456 Z");
    private static final Outline LAPEL_LEFT =
            Outline.of(
                    "M236 452 C224 462 214 482 208 512 L262 548 L236 566 L292 740 H300 V640 C276"
                            + " 590 254 520 246 448 Z");
    private static final Outline LAPEL_RIGHT =
            Outline.of(
                    "M364 452 C376 462 386 482 392 512 L338 548 L364 566 L308 740 H300 V640 C324"
                            + " 590 346 520 354 448 Z");
    private static final Outline SCARF =
            Outline.of(
                    "M250 444 C268 470 286 482 300 484 C314 482 332 470 350 444 L360 462 C342 494"
                            + " 322 508 300 512 C278 508 258 494 240 462 Z");
    private static final Outline SCARF_LEFT =
            Outline.of("M284 500 C270 530 262 556 262 584 L298 560 C302 540 306 520 308 506 Z");
    private static final Outline SCARF_RIGHT =
            Outline.of("M316 500 C332 526 342 552 344 578 L306 560 C300 540 296 520 294 506 Z");
    private static final Outline BADGE = Outline.of("M374 575 H422 V605 H374 Z");
    private static final Outline BADGE_ARCH =
            Outline.of("M389 599 V584 C389 579 393 575 398 575 C403 575 407 579 407 584 V599");
    private static final Outline BADGE_DOOR = Outline.of("M398 599 V591");
    private static final Outline EAR_LEFT =
            Outline.of("M190 276 C180 262 168 274 172 296 C176 318 188 326 198 320 Z");
    private static final Outline EAR_RIGHT =
            Outline.of("M410 276 C420 262 432 274 428 296 C424 318 412 326 402 320 Z");
    private static final Outline HEAD =
            Outline.of(
                    "M194 250 C190 170 240 132 300 132 C360 132 410 170 406 250 C406 308 396 346"
                            + " 366 376 C344 398 322 406 300 406 C278 406 256 398 234 376 C204 346"
                            + " 194 308 194 250 Z");
    private static final Outline NOSE =
            Outline.of("M300 286 C303 300 307 308 304 315 C301 319 296 318 293 316");
    private static final Outline FRINGE =
            Outline.of(
                    "M182 286 C168 150 244 104 306 104 C372 104 432 152 418 286 C414 262 406 240"
                            + " 396 222 C380 214 352 196 336 168 C318 200 258 222 214 222 C202 238"
                            + " 188 262 182 286 Z");
    private static final Outline LOCK_LEFT =
            Outline.of("M182 262 C176 306 178 352 192 388 C202 360 196 300 206 236 Z");
    private static final Outline LOCK_RIGHT =
            Outline.of("M418 262 C424 306 422 352 408 388 C398 360 404 300 394 236 Z");
    private static final Outline SHINE =
            Outline.of("M236 140 C262 118 314 112 348 128 C318 124 270 132 248 150 Z");
    private static final Outline SLEEVE =
            Outline.of("M470 520 C520 540 566 566 604 604 L584 640 C540 616 498 606 462 604 Z");
    private static final Outline HAND =
            Outline.of(
                    "M598 598 C616 604 640 614 664 632 C674 640 668 650 656 646 L622 636 C612 642"
                            + " 600 644 590 640 Z");
    private static final Outline CUFF = Outline.of("M600 596 L586 642");

    /// Everything to paint for this moment, back to front.
    public List<Mark> marks(Pose pose) {
        var all = new ArrayList<Mark>();
        double lift = -pose.breath();
        all.add(turned(pose, lift, List.of(fill(BACK_HAIR, HAIR))));
        all.add(new Mark.Shifted(0, lift * 0.6, body()));
        all.add(turned(pose, lift, head(pose)));
        if (pose.pointing()) {
            all.add(new Mark.Shifted(0, lift * 0.6, arm()));
        }
        return List.copyOf(all);
    }

    private static Mark turned(Pose pose, double lift, List<Mark> marks) {
        return new Mark.Shifted(
                0, lift, List.of(new Mark.Turned(pose.headTilt(), CENTRE, 470, marks)));
    }

    private List<Mark> body() {
        return List.of(
                fill(NECK, plain("#EDC2A9")),
                fill(NECK_SHADE, new Mark.Plain("#DDA98E", 0.65)),
                fill(TORSO, new Mark.Vertical(outfit.coat(), outfit.coatShade())),
                fill(SHIRT, plain("#FFFFFF")),
                fill(LAPEL_LEFT, plain(outfit.coatShade())),
                fill(LAPEL_RIGHT, plain(outfit.coatShade())),
                fill(SCARF, plain(outfit.scarf())),
                fill(SCARF_LEFT, plain(outfit.scarf())),
                fill(SCARF_RIGHT, plain(outfit.scarfShade())),
                fill(Outline.ellipse(300, 500, 17, 14), plain(outfit.knot())),
                fill(BADGE, plain("#E9D9A8")),
                new Mark.Drawn(BADGE_ARCH, "#7A5A12", 3.4, 1),
                new Mark.Drawn(BADGE_DOOR, "#7A5A12", 3.4, 1));
    }

    private static List<Mark> head(Pose pose) {
        var marks = new ArrayList<Mark>();
        marks.add(fill(EAR_LEFT, plain("#F0C6AE")));
        marks.add(fill(EAR_RIGHT, plain("#F0C6AE")));
        marks.add(fill(HEAD, SKIN));
        marks.add(fill(Outline.ellipse(232, 318, 23, 13), new Mark.Plain("#F2A594", 0.42)));
        marks.add(fill(Outline.ellipse(368, 318, 23, 13), new Mark.Plain("#F2A594", 0.42)));
        marks.add(Eyes.brow(250, 226, -1, pose.mood()));
        marks.add(Eyes.brow(350, 226, 1, pose.mood()));
        marks.addAll(Eyes.eye(250, 268, -1, pose));
        marks.addAll(Eyes.eye(350, 268, 1, pose));
        marks.add(new Mark.Drawn(NOSE, "#D79F86", 3.4, 1));
        marks.addAll(Mouth.marks(300, 352, pose.lips(), pose.mood().smile()));
        marks.add(fill(FRINGE, HAIR));
        marks.add(fill(LOCK_LEFT, HAIR));
        marks.add(fill(LOCK_RIGHT, HAIR));
        marks.add(fill(SHINE, new Mark.Plain("#6A5450", 0.55)));
        return List.copyOf(marks);
    }

    private List<Mark> arm() {
        return List.of(
                fill(SLEEVE, plain(outfit.coatShade())),
                fill(HAND, plain("#F6D5C0")),
                new Mark.Drawn(CUFF, "#FFFFFF", 9, 1));
    }

    private static Mark fill(Outline outline, Mark.Paint paint) {
        return new Mark.Filled(outline, paint);
    }

    private static Mark.Paint plain(String colour) {
        return new Mark.Plain(colour, 1);
    }
}
