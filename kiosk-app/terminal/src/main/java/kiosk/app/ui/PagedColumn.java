package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Blocks one under another; where the window is wide and one column is not enough, in two columns.
/// What still does not fit goes to a next page, reached by big buttons: a kiosk has no dragging.
public final class PagedColumn extends Region {

    /// Style class, to find it in a page.
    public static final String STYLE = "paged-column";

    /// Style class of a block that begins the second column.
    public static final String BREAK = "column-break";

    private static final double PAGER_HEIGHT = 96;
    private static final double TWO_COLUMNS_FROM = 1000;
    private static final double COLUMN_GAP = 40;
    private static final double WORDY_FROM = 860;

    private final Setting setting;
    private final List<Region> blocks;
    private final double gap;
    private final int mostPerPage;
    private final HBox pager;
    private final Label where;
    private final TouchPane previous;
    private final TouchPane next;
    private List<Spot> spots = List.of();
    private int pages = 1;
    private int page;
    private int wanted = -1;
    private boolean divided = true;
    private Runnable shown = () -> {};

    /// Where a block stands.
    private record Spot(int page, int column, double y, double height) {}

    /// As many blocks a page as fit.
    public PagedColumn(Setting setting, List<? extends Region> blocks) {
        this(setting, blocks, 24, Integer.MAX_VALUE);
    }

    /// At most `mostPerPage` blocks a page, `gap` units apart.
    public PagedColumn(
            Setting setting, List<? extends Region> blocks, double gap, int mostPerPage) {
        this.setting = setting;
        this.blocks = List.copyOf(blocks);
        this.gap = gap;
        this.mostPerPage = mostPerPage;
        where = Type.SECOND.line("", "ink2");
        previous = Buttons.chip("page-previous", setting.get("page.previous"), () -> turn(-1));
        next = Buttons.chip("page-next", setting.get("page.next"), () -> turn(1));
        pager = new HBox(24, previous, where, next);
        pager.setAlignment(Pos.CENTER);
        pager.setFillHeight(false);
        getChildren().addAll(this.blocks);
        getChildren().add(pager);
        getStyleClass().add(STYLE);
    }

    /// Never in two columns: its blocks are rows of something already.
    public PagedColumn undivided() {
        divided = false;
        return this;
    }

    /// Runs after pages were laid out or turned, while they are being laid out: see [#atEnd].
    public PagedColumn onShown(Runnable then) {
        shown = then;
        return this;
    }

    /// Whether the last page is up.
    public boolean atEnd() {
        return page == pages - 1;
    }

    /// Goes one page on.
    public void next() {
        turn(1);
    }

    /// The page that is up, from 0.
    public int page() {
        return page;
    }

    /// Goes to this page, or to the last there is.
    public void turnTo(int number) {
        page = Math.max(0, number);
        requestLayout();
    }

    /// Goes to the page with this block as soon as pages are known.
    public void reveal(Region block) {
        wanted = blocks.indexOf(block);
        requestLayout();
    }

    /// Large type shows at most four choices a page.
    public static int choicesPerPage(Setting setting) {
        return setting.elder() ? 4 : Integer.MAX_VALUE;
    }

    private void turn(int by) {
        turnTo(Math.clamp((long) page + by, 0, pages - 1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width <= 0
                ? 0
                : blocks.stream().mapToDouble(block -> own(block, width)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (int i = 0; i < blocks.size(); i++) {
            height += gapBefore(i) + own(blocks.get(i), width);
        }
        return height;
    }

    @Override
    protected double computePrefWidth(double height) {
        return blocks.stream().mapToDouble(block -> block.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean wide =
                divided
                        && setting.landscape()
                        && !setting.elder()
                        && width >= TWO_COLUMNS_FROM
                        && blocks.size() > 1;
        plan(width, getHeight(), 1);
        int columns = wide && pages > 1 ? 2 : 1;
        double each = columns == 2 ? (width - COLUMN_GAP) / 2 : width;
        if (columns == 2) {
            plan(each, getHeight(), 2);
        }
        if (pages > 1) {
            plan(each, getHeight() - PAGER_HEIGHT - gap, columns);
        }
        if (wanted >= 0) {
            page = spots.get(wanted).page();
            wanted = -1;
        }
        page = Math.min(page, pages - 1);
        for (int i = 0; i < blocks.size(); i++) {
            var spot = spots.get(i);
            var block = blocks.get(i);
            block.setVisible(spot.page() == page);
            block.resizeRelocate(
                    spot.column() * (each + COLUMN_GAP), spot.y(), each, spot.height());
        }
        layoutPager(width);
        shown.run();
    }

    /// Preferred height, but not less than its style says.
    private static double own(Region block, double width) {
        return Math.max(block.getMinHeight(), block.prefHeight(width));
    }

    /// Fills column after column, page after page.
    private void plan(double width, double height, int columns) {
        var planned = new ArrayList<Spot>();
        int at = 0;
        int column = 0;
        int count = 0;
        double y = 0;
        for (int i = 0; i < blocks.size(); i++) {
            double own = own(blocks.get(i), width);
            double above = y > 0 ? gapBefore(i) : 0;
            boolean breaks =
                    columns == 2 && column == 0 && blocks.get(i).getStyleClass().contains(BREAK);
            boolean full = y + above + own > height + 0.5;
            if (y > 0 && (full || breaks || count >= mostPerPage)) {
                column = count >= mostPerPage ? columns : column + 1;
                y = 0;
                above = 0;
            }
            if (column >= columns) {
                at++;
                column = 0;
                count = 0;
            }
            planned.add(new Spot(at, column, y + above, own));
            y += above + own;
            count++;
        }
        spots = planned;
        pages = at + 1;
    }

    /// Rows of one card touch each other.
    private double gapBefore(int i) {
        boolean joined =
                i > 0
                        && blocks.get(i).getStyleClass().contains("row")
                        && blocks.get(i - 1).getStyleClass().contains("row");
        return i == 0 || joined ? 0 : gap;
    }

    private void layoutPager(double width) {
        pager.setVisible(pages > 1);
        if (pages > 1) {
            String key = width < WORDY_FROM ? "page.where.short" : "page.where";
            where.setText(setting.get(key, page + 1, pages));
            previous.setDisable(page == 0);
            next.setDisable(page == pages - 1);
            pager.resizeRelocate(0, getHeight() - PAGER_HEIGHT, width, PAGER_HEIGHT);
        }
    }
}
