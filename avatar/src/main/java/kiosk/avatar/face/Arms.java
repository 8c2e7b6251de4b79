package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// The arm that points or explains.
final class Arms {

    private static final Mark.Paint SKIN = new Mark.Plain("#F6D5C0", 1);
    private static final Outline POINTS_SLEEVE =
            Outline.of("M470 520 C520 540 566 566 604 604 L584 640 C540 616 498 606 462 604 Z");
    private static final Outline POINTS_HAND =
            Outline.of(
                    "M598 598 C616 604 640 614 664 632 C674 640 668 650 656 646 L622 636 C612 642"
                            + " 600 644 590 640 Z");
    private static final Outline POINTS_CUFF = Outline.of("M600 596 L586 642");
    private static final Outline DOWN_SLEEVE =
            Outline.of("M508 548 C520 592 500 634 452 668 L424 634 C452 612 462 586 460 552 Z");
    private static final Outline DOWN_HAND =
            Outline.of(
                    "M450 660 C446 640 424 634 410 646 C404 656 400 672 398 694 L396 716 C398 726"
                            + " 408 726 410 716 L414 690 C420 696 430 692 436 684 C444 680 450 672"
                            + " 450 660 Z");
    private static final Outline DOWN_CUFF = Outline.of("M422 630 L454 668");
    private static final Outline OPEN_SLEEVE =
            Outline.of(
                    "M468 566 C472 640 500 690 534 686 C566 680 590 636 606 594 L568 574 C556 600"
                            + " 544 616 530 620 C520 604 514 580 508 548 Z");
    private static final Outline OPEN_HAND =
            Outline.of(
                    "M572 576 C566 560 562 548 566 536 C570 530 578 534 580 542 L586 550 C588 532"
                            + " 594 514 604 500 C610 492 618 498 616 506 L612 526 C620 514 628 504"
                            + " 636 498 C644 494 650 502 644 510 L630 532 C638 526 646 522 652 522"
                            + " C660 524 660 532 654 536 C640 550 626 570 608 590 Z");
    private static final Outline OPEN_CUFF = Outline.of("M566 572 L608 594");
    private static final double LEFT_INWARD = 46;

    private Arms() {}

    /// @param reach 0 at rest, out of sight, to 1 there
    static List<Mark> marks(Gesture gesture, double reach, String sleeve) {
        return switch (gesture) {
            case NONE -> List.of();
            case RIGHT -> raised(points(sleeve), 70, reach);
            case LEFT -> raised(mirrored(points(sleeve)), -70, reach);
            case DOWN -> raised(arm(DOWN_SLEEVE, DOWN_HAND, DOWN_CUFF, sleeve), 60, reach);
            case OPEN -> raised(arm(OPEN_SLEEVE, OPEN_HAND, OPEN_CUFF, sleeve), 70, reach);
        };
    }

    /// The arm comes up from below.
    private static List<Mark> raised(List<Mark> arm, double outward, double reach) {
        return List.of(new Mark.Shifted(outward * (1 - reach), 240 * (1 - reach), arm));
    }

    private static List<Mark> points(String sleeve) {
        return arm(POINTS_SLEEVE, POINTS_HAND, POINTS_CUFF, sleeve);
    }

    private static List<Mark> arm(Outline sleeve, Outline hand, Outline cuff, String colour) {
        return List.of(
                new Mark.Filled(sleeve, new Mark.Plain(colour, 1)),
                new Mark.Filled(hand, SKIN),
                new Mark.Drawn(cuff, "#FFFFFF", 9, 1));
    }

    private static List<Mark> mirrored(List<Mark> marks) {
        var all = new ArrayList<Mark>();
        for (var mark : marks) {
            all.add(
                    switch (mark) {
                        case Mark.Filled(var outline, var paint) ->
                                new Mark.Filled(outline.mirrored(Face.CENTRE), paint);
                        case Mark.Drawn(var outline, var colour, var width, var cover) ->
                                new Mark.Drawn(outline.mirrored(Face.CENTRE), colour, width, cover);
                        default -> mark;
                    });
        }
        return List.of(new Mark.Shifted(LEFT_INWARD, 0, all));
    }
}
