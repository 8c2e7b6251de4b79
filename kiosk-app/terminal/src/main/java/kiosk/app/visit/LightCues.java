package kiosk.app.visit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import kiosk.app.visit.Scene.Work;
import kiosk.device.GuidanceLights;
import kiosk.device.GuidanceLights.Flash;
import kiosk.device.GuidanceLights.Position;
import kiosk.matter.Page;

/// Which guidance lights a scene asks for: slowly where something is to be done, quickly where
/// something is left behind.
///
/// Thread rule: the desk's thread; the lights are switched by `hands`, one after the other.
public final class LightCues {
    private final GuidanceLights lights;
    private final Executor hands;
    private Map<Position, Flash> last = Map.of();

    /// `hands` runs one task at a time, in order.
    public LightCues(GuidanceLights lights, Executor hands) {
        this.lights = lights;
        this.hands = hands;
    }

    /// Takes the newest scene.
    public void heard(Scene scene) {
        Map<Position, Flash> now = lit(scene.place());
        if (!now.equals(last)) {
            last = now;
            hands.execute(() -> lights.show(now));
        }
    }

    static Map<Position, Flash> lit(Scene.Place place) {
        return switch (place) {
            case Scene.Identifying(Work work) -> at(work, Position.RECEIPT_SLOT);
            case Scene.AtPage(Page page, var _, Work work) -> at(work, slot(page));
            case Scene.Owned(var _, Work work) -> at(work, Position.RECEIPT_SLOT);
            case Scene.Leaving(Set<String> take, Set<String> stillHere, int seconds) ->
                    left(take, stillHere, seconds);
            default -> Map.of();
        };
    }

    private static Position slot(Page page) {
        return page instanceof Page.Print print && print.tray() == Page.Tray.A4
                ? Position.PAGE_SLOT
                : Position.RECEIPT_SLOT;
    }

    private static Map<Position, Flash> at(Work work, Position slot) {
        return switch (work) {
            case Work.AwaitCard _, Work.CardProblem _ -> Map.of(Position.ID_READER, Flash.SLOW);
            case Work.ReadingCard _ -> Map.of(Position.ID_READER, Flash.CONTINUOUS);
            case Work.Scanning _ -> Map.of(Position.CODE_SCANNER, Flash.SLOW);
            case Work.Present _ -> Map.of(Position.PAYMENT_PAD, Flash.SLOW);
            case Work.PaperOut _ -> Map.of(slot, Flash.SLOW);
            default -> Map.of();
        };
    }

    private static Map<Position, Flash> left(
            Set<String> take, Set<String> stillHere, int secondsLeft) {
        Map<Position, Flash> lit = new EnumMap<>(Position.class);
        for (String thing : take) {
            boolean seen = stillHere.contains(thing);
            if (seen && secondsLeft == 0) {
                lit.put(position(thing), Flash.QUICK);
            } else if (secondsLeft > 0) {
                lit.putIfAbsent(position(thing), Flash.SLOW);
            }
        }
        return lit;
    }

    private static Position position(String thing) {
        return switch (thing) {
            case Belongings.ID_CARD -> Position.ID_READER;
            case "hardWallet", "bankCard" -> Position.PAYMENT_PAD;
            default -> Position.RECEIPT_SLOT;
        };
    }
}
