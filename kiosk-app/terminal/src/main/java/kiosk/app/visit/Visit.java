package kiosk.app.visit;

import java.util.function.Consumer;

/// The machine's front: one scene at a time, and acts that change it. Screens, tours, tests and
/// later the voice drive the same interface.
///
/// Thread rule: any thread; listeners run on the desk's thread and must return at once.
public interface Visit {

    /// What is to be seen now.
    Scene scene();

    /// Hears every new scene, starting with the present one.
    ///
    /// @return stops hearing
    Runnable onScene(Consumer<Scene> listener);

    /// Something the customer did. An act that does not fit the present scene is ignored.
    void act(Act act);
}
