package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// Hair, face and glasses of each person.
final class Heads {

    private static final Mark.Paint SKIN = new Mark.Vertical("#FBE3D2", "#F3CDB6");
    private static final Mark.Paint DARK = new Mark.Vertical("#3B2C2A", "#231918");
    private static final Mark.Paint BLACK = new Mark.Vertical("#2F2A2B", "#1D1A1C");
    private static final Mark.Paint GREY = new Mark.Vertical("#C9C6C3", "#8F8A88");
    private static final Outline BACK_HAIR =
            Outline.of(
                    "M176 262 C160 120 240 84 300 84 C360 84 440 120 424 262 C424 330 432 372 418"
                            + " 404 C396 424 372 420 356 404 L244 404 C228 420 204 424 182 404 C168"
                            + " 372 176 330 176 262 Z");
    private static final Outline BACK_SHORT =
            Outline.of(
                    "M186 270 C168 130 236 92 300 92 C364 92 432 130 414 270 C414 292 410 306 404"
                            + " 316 L196 316 C190 306 186 292 186 270 Z");
    private static final Outline BACK_CURLS =
            Outline.of(
                    "M176 250 C156 124 236 82 300 82 C364 82 444 124 424 250 C436 268 434 292 424"
                            + " 306 C428 326 418 344 402 350 C394 360 378 358 370 348 L230 348 C222"
                            + " 358 206 360 198 350 C182 344 172 326 176 306 C166 292 164 268 176"
                            + " 250 Z");
    private static final Outline EAR_LEFT =
            Outline.of("M190 276 C180 262 168 274 172 296 C176 318 188 326 198 320 Z");
    private static final Outline EAR_RIGHT =
            Outline.of("M410 276 C420 262 432 274 428 296 C424 318 412 326 402 320 Z");
    private static final Outline HEAD =
            Outline.of(
                    "M194 250 C190 170 240 132 300 132 C360 132 410 170 406 250 C406 308 396 346"
                            + " 366 376 C344 398 322 406 300 406 C278 406 256 398 234 376 C204 346"
                            + " 194 308 194 250 Z");
    private static final Outline HEAD_BROAD =
            Outline.of(
                    "M194 250 C190 170 240 132 300 132 C360 132 410 170 406 250 C407 306 402 344"
                            + " 374 376 C352 402 328 413 300 413 C272 413 248 402 226 376 C198 344"
                            + " 193 306 194 250 Z");
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
    private static final Outline PARTED =
            Outline.of(
                    "M188 284 C168 152 232 92 308 92 C384 92 430 150 412 284 C410 262 406 242 400"
                            + " 226 C396 206 386 190 372 182 C336 196 282 190 250 168 C240 186 222"
                            + " 198 208 206 C198 230 192 258 188 284 Z");
    private static final Outline PARTED_SHINE =
            Outline.of("M262 124 C296 104 346 108 372 136 C340 120 298 120 270 136 Z");
    private static final Outline CURLS =
            Outline.of(
                    "M180 276 C160 156 236 96 302 96 C372 96 440 156 420 276 C416 252 404 236 394"
                            + " 226 C392 206 378 196 364 198 C354 184 336 180 322 188 C304 176 284"
                            + " 178 272 190 C256 182 238 188 232 202 C216 204 204 216 204 232 C192"
                            + " 244 184 258 180 276 Z");
    private static final Outline CURLS_SHINE =
            Outline.of("M228 156 C254 122 320 110 366 140 C326 128 268 140 244 166 Z");

    private Heads() {}

    /// What is behind the neck.
    static List<Mark> behind(Person person) {
        return switch (person) {
            case WOMAN -> List.of(new Mark.Filled(BACK_HAIR, DARK));
            case MAN -> List.of(new Mark.Filled(BACK_SHORT, BLACK));
            case ELDER -> List.of(new Mark.Filled(BACK_CURLS, GREY));
        };
    }

    /// Face and what is before it.
    static List<Mark> marks(Person person, Pose pose) {
        var marks = new ArrayList<Mark>();
        marks.add(fill(EAR_LEFT, "#F0C6AE"));
        marks.add(fill(EAR_RIGHT, "#F0C6AE"));
        marks.add(new Mark.Filled(person == Person.MAN ? HEAD_BROAD : HEAD, SKIN));
        double blush = person == Person.MAN ? 0.18 : 0.42;
        marks.add(
                new Mark.Filled(
                        Outline.ellipse(232, 318, 23, 13), new Mark.Plain("#F2A594", blush)));
        marks.add(
                new Mark.Filled(
                        Outline.ellipse(368, 318, 23, 13), new Mark.Plain("#F2A594", blush)));
        var eyes = new Eyes(person);
        marks.add(eyes.brow(250, 226, -1, pose.mood()));
        marks.add(eyes.brow(350, 226, 1, pose.mood()));
        marks.addAll(eyes.eye(250, 268, -1, pose));
        marks.addAll(eyes.eye(350, 268, 1, pose));
        marks.add(new Mark.Drawn(NOSE, "#D79F86", 3.4, 1));
        marks.addAll(Mouth.marks(300, 352, pose.lips(), pose.mood().smile()));
        marks.addAll(before(person));
        return List.copyOf(marks);
    }

    private static List<Mark> before(Person person) {
        return switch (person) {
            case WOMAN ->
                    List.of(
                            new Mark.Filled(FRINGE, DARK),
                            new Mark.Filled(LOCK_LEFT, DARK),
                            new Mark.Filled(LOCK_RIGHT, DARK),
                            new Mark.Filled(SHINE, new Mark.Plain("#6A5450", 0.55)));
            case MAN ->
                    List.of(
                            new Mark.Filled(PARTED, BLACK),
                            new Mark.Filled(PARTED_SHINE, new Mark.Plain("#5C5658", 0.55)));
            case ELDER -> {
                var all = new ArrayList<Mark>();
                all.add(new Mark.Filled(CURLS, GREY));
                all.add(new Mark.Filled(CURLS_SHINE, new Mark.Plain("#F0EEEC", 0.6)));
                all.addAll(age());
                all.addAll(glasses());
                yield all;
            }
        };
    }

    /// Lines beside the mouth and at the eyes.
    private static List<Mark> age() {
        var all = new ArrayList<Mark>();
        for (int side = -1; side <= 1; side += 2) {
            all.add(
                    line(
                            Outline.at(300 + side * 40, 322)
                                    .curve(
                                            300 + side * 48,
                                            332,
                                            300 + side * 52,
                                            344,
                                            300 + side * 50,
                                            356)
                                    .open()));
            all.add(
                    line(
                            Outline.at(300 + side * 84, 288)
                                    .curve(
                                            300 + side * 90,
                                            292,
                                            300 + side * 94,
                                            294,
                                            300 + side * 97,
                                            294)
                                    .open()));
        }
        return all;
    }

    private static Mark line(Outline outline) {
        return new Mark.Drawn(outline, "#C9937A", 2.4, 0.7);
    }

    private static List<Mark> glasses() {
        var all = new ArrayList<Mark>();
        for (int side = -1; side <= 1; side += 2) {
            double cx = 300 + side * 50;
            all.add(
                    new Mark.Filled(
                            Outline.ellipse(cx, 270, 38, 31), new Mark.Plain("#FFFFFF", 0.14)));
            all.add(new Mark.Drawn(Outline.ellipse(cx, 270, 38, 31), "#6B4B33", 4, 1));
            all.add(
                    new Mark.Drawn(
                            Outline.at(cx + side * 38, 264).line(cx + side * 58, 256).open(),
                            "#6B4B33",
                            4,
                            1));
        }
        all.add(
                new Mark.Drawn(
                        Outline.at(288, 266).curve(294, 258, 306, 258, 312, 266).open(),
                        "#6B4B33",
                        4,
                        1));
        return all;
    }

    private static Mark fill(Outline outline, String colour) {
        return new Mark.Filled(outline, new Mark.Plain(colour, 1));
    }
}
