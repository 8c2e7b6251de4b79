package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// Neck, body and clothes.
final class Clothes {

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
    private static final Outline WING_LEFT =
            Outline.of("M252 438 C264 462 282 482 300 494 L272 530 C256 506 244 478 240 452 Z");
    private static final Outline WING_RIGHT =
            Outline.of("M348 438 C336 462 318 482 300 494 L328 530 C344 506 356 478 360 452 Z");
    private static final Outline TIE_KNOT = Outline.of("M284 494 H316 L309 524 H291 Z");
    private static final Outline TIE = Outline.of("M291 524 H309 L324 606 L300 640 L276 606 Z");
    private static final Outline COLLAR_LEFT =
            Outline.of(
                    "M254 424 C264 446 282 460 300 464 V498 C272 492 248 478 236 456 C240 444 246"
                            + " 434 254 424 Z");
    private static final Outline COLLAR_RIGHT =
            Outline.of(
                    "M346 424 C336 446 318 460 300 464 V498 C328 492 352 478 364 456 C360 444 354"
                            + " 434 346 424 Z");
    private static final Outline COLLAR_EDGE =
            Outline.of("M254 424 C264 446 282 460 300 464 C318 460 336 446 346 424");
    private static final Outline COLLAR_SEAM =
            Outline.of("M236 456 C248 478 272 492 300 498 C328 492 352 478 364 456");
    private static final Outline MIDDLE = Outline.of("M300 464 V740");
    private static final Outline YOKE =
            Outline.of(
                    "M238 452 C176 474 112 488 84 548 L78 566 C140 560 190 548 230 530 C250 520"
                            + " 268 512 284 500 C262 490 246 474 238 452 Z");
    private static final Outline YOKE_RIGHT =
            Outline.of(
                    "M362 452 C424 474 488 488 516 548 L522 566 C460 560 410 548 370 530 C350 520"
                            + " 332 512 316 500 C338 490 354 474 362 452 Z");
    private static final Outline PANEL_LEFT =
            Outline.of(
                    "M240 452 C214 462 188 470 164 480 C172 560 172 650 166 740 H298 V596 C278 552"
                            + " 256 500 240 452 Z");
    private static final Outline PANEL_RIGHT =
            Outline.of(
                    "M360 452 C386 462 412 470 436 480 C428 560 428 650 434 740 H302 V596 C322 552"
                            + " 344 500 360 452 Z");
    private static final Outline ZIP = Outline.of("M300 598 V740");
    private static final Outline POCKET = Outline.of("M192 636 H262 V690 H192 Z");
    private static final Outline BADGE = Outline.of("M374 575 H422 V605 H374 Z");
    private static final Outline BADGE_ARCH =
            Outline.of("M389 599 V584 C389 579 393 575 398 575 C403 575 407 579 407 584 V599");
    private static final Outline BADGE_DOOR = Outline.of("M398 599 V591");

    private final Outfit outfit;

    Clothes(Outfit outfit) {
        this.outfit = outfit;
    }

    /// From the neck down.
    List<Mark> marks() {
        var all = new ArrayList<Mark>();
        all.add(fill(NECK, "#EDC2A9"));
        all.add(new Mark.Filled(NECK_SHADE, new Mark.Plain("#DDA98E", 0.65)));
        all.addAll(
                switch (outfit.cut()) {
                    case SUIT -> suit();
                    case TIE -> tie();
                    case TANG -> tang();
                    case VEST -> vest();
                    case JACKET -> jacket();
                });
        all.add(fill(BADGE, "#E9D9A8"));
        all.add(new Mark.Drawn(BADGE_ARCH, "#7A5A12", 3.4, 1));
        all.add(new Mark.Drawn(BADGE_DOOR, "#7A5A12", 3.4, 1));
        return List.copyOf(all);
    }

    private Mark coat() {
        return new Mark.Filled(TORSO, new Mark.Vertical(outfit.coat(), outfit.coatShade()));
    }

    private List<Mark> suit() {
        return List.of(
                coat(),
                fill(SHIRT, "#FFFFFF"),
                fill(LAPEL_LEFT, outfit.coatShade()),
                fill(LAPEL_RIGHT, outfit.coatShade()),
                fill(SCARF, outfit.trim()),
                fill(SCARF_LEFT, outfit.trim()),
                fill(SCARF_RIGHT, outfit.trimShade()),
                fill(Outline.ellipse(300, 500, 17, 14), outfit.knot()));
    }

    private List<Mark> tie() {
        return List.of(
                coat(),
                fill(SHIRT, "#FFFFFF"),
                new Mark.Filled(TIE, new Mark.Vertical(outfit.trim(), outfit.trimShade())),
                fill(TIE_KNOT, outfit.knot()),
                fill(WING_LEFT, "#FFFFFF"),
                fill(WING_RIGHT, "#FFFFFF"),
                new Mark.Drawn(WING_LEFT, "#D5DCDF", 2, 1),
                new Mark.Drawn(WING_RIGHT, "#D5DCDF", 2, 1),
                fill(LAPEL_LEFT, outfit.coatShade()),
                fill(LAPEL_RIGHT, outfit.coatShade()));
    }

    private List<Mark> tang() {
        var all = new ArrayList<Mark>();
        all.add(coat());
        var rounds = new ArrayList<Mark>();
        for (int row = 0; row < 2; row++) {
            for (int side = -1; side <= 1; side += 2) {
                medallion(rounds, 300 + side * (118 - 14 * row), 560 + 118 * row);
                medallion(rounds, 300 + side * (222 - 6 * row), 610 + 104 * row);
            }
        }
        all.add(new Mark.Clipped(TORSO, rounds));
        all.add(fill(COLLAR_LEFT, outfit.coat()));
        all.add(fill(COLLAR_RIGHT, outfit.coat()));
        all.add(new Mark.Drawn(COLLAR_EDGE, outfit.trim(), 4, 1));
        all.add(new Mark.Drawn(COLLAR_SEAM, outfit.trim(), 3, 1));
        all.add(new Mark.Drawn(MIDDLE, outfit.coatShade(), 3, 1));
        for (double y : new double[] {486, 548, 616, 684}) {
            button(all, y);
        }
        return all;
    }

    /// A round ornament, hardly seen.
    private void medallion(List<Mark> all, double x, double y) {
        all.add(new Mark.Drawn(Outline.ellipse(x, y, 27, 27), outfit.trim(), 2.4, 0.38));
        all.add(new Mark.Drawn(Outline.ellipse(x, y, 17, 17), outfit.trim(), 2, 0.3));
        all.add(new Mark.Drawn(Outline.ellipse(x, y, 6, 6), outfit.trim(), 2.4, 0.38));
    }

    /// A knotted button with its two loops.
    private void button(List<Mark> all, double y) {
        for (int side = -1; side <= 1; side += 2) {
            all.add(
                    new Mark.Drawn(
                            Outline.at(300, y)
                                    .curve(
                                            300 + side * 14,
                                            y - 1,
                                            300 + side * 24,
                                            y - 9,
                                            300 + side * 34,
                                            y)
                                    .curve(300 + side * 24, y + 9, 300 + side * 14, y + 1, 300, y)
                                    .close(),
                            outfit.trim(),
                            3.4,
                            1));
        }
        all.add(fill(Outline.ellipse(300, y, 6.5, 6.5), outfit.knot()));
    }

    private List<Mark> vest() {
        return List.of(
                new Mark.Filled(TORSO, new Mark.Vertical(outfit.trim(), outfit.trimShade())),
                fill(WING_LEFT, outfit.trim()),
                fill(WING_RIGHT, outfit.trim()),
                new Mark.Drawn(WING_LEFT, outfit.trimShade(), 2.4, 1),
                new Mark.Drawn(WING_RIGHT, outfit.trimShade(), 2.4, 1),
                fill(Outline.ellipse(300, 536, 4.5, 4.5), outfit.trimShade()),
                fill(Outline.ellipse(300, 572, 4.5, 4.5), outfit.trimShade()),
                new Mark.Filled(PANEL_LEFT, new Mark.Vertical(outfit.coat(), outfit.coatShade())),
                new Mark.Filled(PANEL_RIGHT, new Mark.Vertical(outfit.coat(), outfit.coatShade())),
                new Mark.Drawn(ZIP, outfit.knot(), 4, 1),
                new Mark.Drawn(POCKET, outfit.coatShade(), 3, 1));
    }

    private List<Mark> jacket() {
        var bands = List.<Mark>of(band(628, 44, outfit.trim()), band(640, 20, outfit.trimShade()));
        return List.of(
                coat(),
                fill(YOKE, outfit.coatShade()),
                fill(YOKE_RIGHT, outfit.coatShade()),
                new Mark.Clipped(TORSO, bands),
                fill(COLLAR_LEFT, outfit.coat()),
                fill(COLLAR_RIGHT, outfit.coat()),
                new Mark.Drawn(COLLAR_SEAM, outfit.coatShade(), 3, 1),
                new Mark.Drawn(COLLAR_EDGE, outfit.trimShade(), 4, 1),
                new Mark.Drawn(MIDDLE, outfit.knot(), 5, 1));
    }

    private static Mark band(double y, double height, String colour) {
        return fill(
                Outline.at(40, y)
                        .curve(200, y + 10, 400, y + 10, 560, y)
                        .line(560, y + height)
                        .curve(400, y + height + 10, 200, y + height + 10, 40, y + height)
                        .close(),
                colour);
    }

    private static Mark fill(Outline outline, String colour) {
        return new Mark.Filled(outline, new Mark.Plain(colour, 1));
    }
}
