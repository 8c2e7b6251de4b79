package kiosk.matter.cel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is asked for first.
///
/// Thread rule: any thread; two that ask at once may both make it, and one is kept.
final class Once<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    T get() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
