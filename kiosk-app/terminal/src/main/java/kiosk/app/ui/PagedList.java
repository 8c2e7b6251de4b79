package kiosk.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A list that may be very long: only the rows of the page that is up exist. Pages are turned by
/// big buttons, as everywhere.
public final class PagedList extends Region {

    /// Style class, to find it in a page.
    public static final String STYLE = "paged-list";

    private static final double PAGER_HEIGHT = 96;
    private static final double GAP = 20;

    private final Content content;
    private final Place place;
    private final Setting setting;
    private final HBox pager;
    private final Label where = Type.SECOND.line("", "ink2");
    private final TouchPane previous;
    private final TouchPane next;
    private List<Region> rows = List.of();
    private int shown;

    /// What is listed.
    ///
    /// @param items how many things
    /// @param perRow things in a row
    /// @param most rows on a page
    /// @param row draws a row, by its number
    public record Content(int items, int perRow, int most, IntFunction<? extends Region> row) {
        int rows() {
            return (items + perRow - 1) / perRow;
        }
    }

    /// Where somebody is in the list; outlives its drawing.
    public static final class Place {
        private final Deque<Integer> before = new ArrayDeque<>();
        private int from;

        /// Back to the beginning.
        public void reset() {
            before.clear();
            from = 0;
        }
    }

    public PagedList(Setting setting, Place place, Content content) {
        this.setting = setting;
        this.place = place;
        this.content = content;
        previous = Buttons.chip("page-previous", setting.get("page.previous"), this::back);
        next = Buttons.chip("page-next", setting.get("page.next"), this::forth);
        pager = new HBox(24, previous, where, next);
        pager.setAlignment(Pos.CENTER);
        pager.setFillHeight(false);
        getStyleClass().add(STYLE);
        if (place.from >= content.rows()) {
            place.reset();
        }
        fill();
    }

    private void fill() {
        int to = Math.min(content.rows(), place.from + content.most());
        rows = IntStream.range(place.from, to).<Region>mapToObj(content.row()).toList();
        getChildren().setAll(rows);
        getChildren().add(pager);
        requestLayout();
    }

    private void back() {
        if (!place.before.isEmpty()) {
            place.from = place.before.pop();
            fill();
        }
    }

    private void forth() {
        if (place.from + shown < content.rows()) {
            place.before.push(place.from);
            place.from += shown;
            fill();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double own(Region row, double width) {
        return Math.max(row.getMinHeight(), row.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = GAP * Math.max(0, rows.size() - 1);
        for (var row : rows) {
            height += own(row, width);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean whole =
                rows.size() == content.rows() && computePrefHeight(width) <= getHeight() + 0.5;
        double height = whole ? getHeight() : getHeight() - PAGER_HEIGHT - GAP;
        double y = 0;
        shown = 0;
        for (var row : rows) {
            double own = own(row, width);
            boolean fits = shown == 0 || y + own <= height + 0.5;
            row.setVisible(fits && shown == rows.indexOf(row));
            if (row.isVisible()) {
                row.resizeRelocate(0, y, width, own);
                y += own + GAP;
                shown++;
            }
        }
        pager.setVisible(!whole);
        int last = Math.min(content.items(), (place.from + shown) * content.perRow());
        where.setText(
                setting.get(
                        setting.elder() ? "list.where.short" : "list.where",
                        place.from * content.perRow() + 1,
                        last,
                        content.items()));
        previous.setDisable(place.before.isEmpty());
        next.setDisable(place.from + shown >= content.rows());
        pager.resizeRelocate(0, getHeight() - PAGER_HEIGHT, width, PAGER_HEIGHT);
    }
}
