package kiosk.avatar.presence;

import java.util.List;

/// Finds faces in a picture.
///
/// Thread rule: one thread.
public interface FaceFinder extends AutoCloseable {

    /// All faces, the largest first.
    List<Sighting> faces(Frame frame);

    @Override
    void close();
}
