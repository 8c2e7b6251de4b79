package kiosk.avatar.presence;

import kiosk.avatar.models.ModelException;
import nu.pattern.OpenCV;

/// OpenCV's native part, from the jar.
final class OpenCvLibrary {

    private OpenCvLibrary() {}

    /// Can be called more than once.
    ///
    /// @throws ModelException this machine is another than the library is for, or has no room for
    ///   it
    static void load() throws ModelException {
        try {
            OpenCV.loadLocally();
        } catch (LinkageError | RuntimeException e) {
            throw new ModelException("OpenCV does not start here", e);
        }
    }
}
