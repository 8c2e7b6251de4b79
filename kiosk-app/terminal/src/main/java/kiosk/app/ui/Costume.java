package kiosk.app.ui;

import java.util.Optional;
import kiosk.avatar.face.Backdrop;
import kiosk.avatar.face.Outfit;
import kiosk.avatar.face.Person;
import kiosk.matter.PackScene;

/// Who serves, in which clothes, in which door: a scene as it is drawn.
public record Costume(Person person, Outfit outfit, Backdrop backdrop) {

    /// The house's own.
    public static final Costume HOUSE = new Costume(Person.WOMAN, Outfit.HOUSE, Backdrop.HOUSE);

    /// Of the scene that is on.
    public static Costume of(Optional<PackScene> scene) {
        return scene.map(Costume::of).orElse(HOUSE);
    }

    private static Costume of(PackScene scene) {
        var dress = scene.dress();
        var behind = scene.backdrop();
        return new Costume(
                switch (dress.person()) {
                    case WOMAN -> Person.WOMAN;
                    case MAN -> Person.MAN;
                    case ELDER -> Person.ELDER;
                },
                new Outfit(
                        cut(dress.cut()),
                        dress.coat(),
                        dress.shade(),
                        dress.trim(),
                        dress.trimShade(),
                        dress.knot()),
                new Backdrop(motif(behind.motif()), behind.arch(), behind.inside()));
    }

    private static Outfit.Cut cut(PackScene.Cut cut) {
        return switch (cut) {
            case SUIT -> Outfit.Cut.SUIT;
            case TIE -> Outfit.Cut.TIE;
            case TANG -> Outfit.Cut.TANG;
            case VEST -> Outfit.Cut.VEST;
            case JACKET -> Outfit.Cut.JACKET;
        };
    }

    private static Backdrop.Motif motif(PackScene.Motif motif) {
        return switch (motif) {
            case PLAIN -> Backdrop.Motif.PLAIN;
            case LANTERNS -> Backdrop.Motif.LANTERNS;
            case FIELDS -> Backdrop.Motif.FIELDS;
            case RAIN -> Backdrop.Motif.RAIN;
            case BLOSSOM -> Backdrop.Motif.BLOSSOM;
            case CITY -> Backdrop.Motif.CITY;
        };
    }
}
