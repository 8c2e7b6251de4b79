package kiosk.app.shell;

import static kiosk.app.shell.SamplePages.FUND;
import static kiosk.app.shell.SamplePages.frame;
import static kiosk.app.shell.SampleScenes.at;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.TakenFile;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Page.MaterialStanding;
import kiosk.matter.Page.MaterialStanding.State;
import kiosk.matter.Piece;
import kiosk.matter.Texts;

/// Materials that come from a phone or a scanner.
final class SamplePapers {

    private SamplePapers() {}

    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("papers", at(page(), new Work.None()));
        all.put(
                "papers-failed",
                at(
                        page(),
                        new Work.TakingFailed(
                                "m1",
                                Texts.of(
                                        "现在连不上网，手机传不过来。请换一种方式，或者过一会儿再试",
                                        "There is no network now, so nothing can come from a phone."
                                                + " Choose another way, or try again later"))));
        all.put("papers-ways", at(page(), new Work.None()));
        all.put("upload-wait", at(page(), taking("upload", 0, false)));
        all.put("upload-files", at(page(), taking("upload", 3, false)));
        all.put("upload-renewed", at(page(), taking("upload", 0, false, RENEWED)));
        all.put("scan-wait", at(page(), taking("scan", 0, true)));
        all.put("scan-files", at(page(), taking("scan", 2, false)));
        return all;
    }

    private static final Optional<Texts> RENEWED =
            Optional.of(
                    Texts.of(
                            "刚才的码过期了，已经换了新的。请用手机再扫一次，照片要重新传",
                            "The code before has ended. Here is a new one: scan it again, and send"
                                    + " the pictures once more"));

    private static Work taking(String way, int files, boolean sheet) {
        return taking(way, files, sheet, Optional.empty());
    }

    private static Work taking(String way, int files, boolean sheet, Optional<Texts> notice) {
        var all =
                List.of(
                        new TakenFile(
                                "1", "户口本首页.jpg", new Piece("a", "image/jpeg", 1), new byte[0]),
                        new TakenFile(
                                "2",
                                "IMG_20261121_094100.jpg",
                                new Piece("b", "image/jpeg", 1),
                                new byte[0]),
                        new TakenFile(
                                "3",
                                "租房合同.pdf",
                                new Piece("c", "application/pdf", 4),
                                new byte[0]));
        boolean phone = way.equals("upload");
        return new Work.TakingFiles(
                new Scene.Taking(
                        "m1",
                        way,
                        phone ? "https://yimen.example/u/7K3F9Q2M" : "",
                        phone ? "7K3F9Q2M" : "",
                        phone ? Optional.of(SampleScenes.NOW.plusSeconds(571)) : Optional.empty(),
                        all.subList(0, files),
                        notice),
                sheet);
    }

    static Page.Materials page() {
        return new Page.Materials(
                frame(
                        "s10",
                        FUND,
                        6,
                        Texts.of("要交的材料", "Papers to hand in"),
                        Texts.of("每份材料选一种交法。", "Choose a way for each paper.")),
                List.of(
                        line(
                                "m1",
                                Texts.of("租房合同", "Rent contract"),
                                "upload",
                                List.of("upload", "scan", "later"),
                                new MaterialStanding(State.PRESENT, 5, Optional.empty())),
                        line(
                                "m2",
                                Texts.of("户口本", "Household book"),
                                "scan",
                                List.of("upload", "scan"),
                                new MaterialStanding(State.MISSING, 0, Optional.empty())),
                        line(
                                "m3",
                                Texts.of("婚姻关系证明", "Proof of marriage"),
                                "promise",
                                List.of("ecert", "promise"),
                                new MaterialStanding(
                                        State.PROMISED,
                                        0,
                                        Optional.of(LocalDate.of(2026, 11, 28))))));
    }

    private static Page.MaterialLine line(
            String id, Texts name, String way, List<String> open, MaterialStanding standing) {
        return new Page.MaterialLine(
                id,
                name,
                way,
                open,
                Texts.same(""),
                standing,
                List.of("pdf", "jpg"),
                20,
                way.equals("promise")
                        ? Texts.of("我承诺所报婚姻状况属实。", "I declare that my marital status is as stated.")
                        : Texts.same(""),
                way.equals("upload")
                        ? Texts.of("每一页都要清楚，看得见签名", "Every page clear, signatures visible")
                        : Texts.same(""),
                "");
    }
}
