package kiosk.app.screen.plot;

/// Which part of the map is on the glass.
///
/// @param whole the map
/// @param width of the glass, in drawing units
/// @param height of the glass, in drawing units
/// @param middle what stands in the middle
/// @param zoom 1 shows the whole map
/// @param zoomMax how close it may come
record Camera(Box whole, double width, double height, Point middle, double zoom, double zoomMax) {

    private static final double SHARE = 0.94;

    /// Lowest part of the glass, where the ruler and the legend stand: nothing is put there.
    private static final double FOOT = 60;

    /// The whole map on a glass that has no size yet.
    static Camera over(Box whole) {
        return new Camera(whole, 0, 0, whole.middle(), 1, 1);
    }

    /// Whether the glass has a size.
    boolean open() {
        return width > 0 && height > 0;
    }

    /// The same on a glass of another size, coming closer until this many metres take this many
    /// units.
    Camera sized(double newWidth, double newHeight, double metres, double units) {
        var sized = new Camera(whole, newWidth, newHeight, middle, 1, 1);
        double most = Math.clamp(units / (metres * sized.scale()), 4, 400);
        return new Camera(whole, newWidth, newHeight, middle, 1, most).zoomed(zoom, middle);
    }

    /// Units per metre.
    double scale() {
        return zoom * SHARE * Math.min(width / whole.width(), high() / whole.height());
    }

    double x(Point place) {
        return width / 2 + (place.x() - middle.x()) * scale();
    }

    double y(Point place) {
        return high() / 2 + (place.y() - middle.y()) * scale();
    }

    private double high() {
        return height - Math.min(FOOT, height / 4);
    }

    /// What lies under this place of the glass.
    Point place(double x, double y) {
        return new Point(
                middle.x() + (x - width / 2) / scale(), middle.y() + (y - high() / 2) / scale());
    }

    /// What can be seen.
    Box seen() {
        Point from = place(0, 0);
        Point to = place(width, height);
        return new Box(from.x(), from.y(), to.x(), to.y());
    }

    /// The whole map.
    Camera all() {
        return zoomed(1, whole.middle());
    }

    /// This close, with this in the middle as far as the map reaches.
    Camera zoomed(double wanted, Point at) {
        if (!open()) {
            return this;
        }
        var close = new Camera(whole, width, height, at, Math.clamp(wanted, 1, zoomMax), zoomMax);
        double across = width / close.scale() / 2;
        double down = high() / close.scale() / 2;
        return new Camera(
                whole,
                width,
                height,
                new Point(
                        within(at.x(), whole.left() + across, whole.right() - across),
                        within(at.y(), whole.top() + down, whole.bottom() - down)),
                close.zoom,
                zoomMax);
    }

    /// So close that this fills the glass.
    Camera on(Box box) {
        double fits = Math.min(width / box.width(), high() / box.height());
        return zoomed(fits * zoom / scale(), box.middle());
    }

    /// Twice as close, or half.
    Camera times(double factor) {
        return zoomed(zoom * factor, middle);
    }

    /// Moved by this share of the glass.
    Camera moved(double right, double down) {
        return zoomed(
                zoom,
                new Point(
                        middle.x() + right * width / scale(),
                        middle.y() + down * high() / scale()));
    }

    /// This can be seen whole: moved only if it has to be.
    Camera showing(Box box) {
        Point to = place(width, high());
        Box free = new Box(seen().left(), seen().top(), to.x(), to.y());
        if (!open() || free.holds(box)) {
            return this;
        }
        boolean fits = box.width() < free.width() && box.height() < free.height();
        return fits ? zoomed(zoom, box.middle()) : on(box.grown(0.2 * box.width()));
    }

    private static double within(double at, double least, double most) {
        return least > most ? (least + most) / 2 : Math.clamp(at, least, most);
    }
}
