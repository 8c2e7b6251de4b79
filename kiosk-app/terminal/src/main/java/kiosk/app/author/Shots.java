package kiosk.app.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kiosk.app.scenario.Booth;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.scenario.Scenario;

/// A picture of every page of a scenario.
final class Shots {
    private final Booth booth;
    private final Preview.Look look;
    private final Path folder;
    private String last = "";
    private String trouble = "";
    private int taken;
    private boolean dressed;

    Shots(Booth booth, Preview.Look look, Path folder) {
        this.booth = booth;
        this.look = look;
        this.folder = folder;
    }

    /// @return how many pictures
    int take(Scenario scenario) throws AuthorException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new AuthorException(folder + " cannot be made: " + e.getMessage());
        }
        Glass glass = Glass.still(booth.visit());
        booth.visitAs(scenario, scene -> see(scene, glass));
        glass.close();
        if (!trouble.isEmpty()) {
            throw new AuthorException(trouble);
        }
        return taken;
    }

    private void see(Scene scene, Glass glass) {
        if (!dressed && scene.place() instanceof Scene.Home) {
            dressed = true;
            booth.visit().act(new Act.SetLanguage(look.language()));
            booth.visit().act(new Act.SetLook(look.look()));
        }
        String name = name(scene);
        if (name.equals(last)) {
            return;
        }
        last = name;
        taken++;
        try {
            Files.write(
                    folder.resolve("%02d-%s.png".formatted(taken, name)), glass.picture());
        } catch (IOException | AuthorException e) {
            trouble = "a picture failed: " + e.getMessage();
        }
    }

    private static String name(Scene scene) {
        return scene.place() instanceof Scene.AtPage(var page, var _, var work)
                ? page.frame().step()
                        + (work instanceof Scene.Work.None
                                ? ""
                                : "-" + work.getClass().getSimpleName())
                : scene.place().getClass().getSimpleName();
    }
}
