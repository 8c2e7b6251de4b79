package kiosk.matter.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.ScenarioWorld;
import org.junit.jupiter.api.Test;

/// Walks every scenario and looks at every text of every page on the way.
class EveryPageInBothLanguagesTest {

    @Test
    void noTextIsMissingUnfilledOrLong() throws Exception {
        LoadedPack pack = Packs.shared();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Scenario scenario : ScenarioWorld.first(pack)) {
            for (Page page : ScenarioWorld.player(pack, scenario).until(Page.End.class).pages()) {
                String where = scenario.matter() + " " + page.frame().step() + ": ";
                List<Texts> texts = new ArrayList<>();
                collect(page, texts);
                seen += texts.size();
                texts.forEach(text -> check(text, where, wrong));
                prompt(page.frame().speech(), where, wrong);
            }
        }
        assertThat(wrong.stream().distinct()).isEmpty();
        assertThat(seen).isGreaterThan(500);
    }

    private static void check(Texts text, String where, List<String> wrong) {
        for (String language : List.of("zh-Hans", "en")) {
            String words = text.in(language);
            if (words.contains("{") || words.contains("—")) {
                wrong.add(where + "not filled: " + words);
            }
        }
        boolean chinese = text.in("en").codePoints().anyMatch(c -> c > 0x4e00 && c < 0x9fff);
        boolean name = text.byLanguage().size() == 1; // data of a department, shown as it is
        if (chinese && !name && text.in("en").equals(text.in("zh-Hans"))) {
            wrong.add(where + "Chinese in English: " + text.in("en"));
        }
    }

    /// At most two sentences, each of at most 25 characters.
    private static void prompt(Texts speech, String where, List<String> wrong) {
        String[] sentences = speech.in("zh-Hans").split("(?<=[。？！])");
        if (sentences.length > 2) {
            wrong.add(where + "more than two sentences: " + speech.in("zh-Hans"));
        }
        for (String sentence : sentences) {
            if (sentence.length() > 26) {
                wrong.add(where + "too long to say: " + sentence);
            }
        }
    }

    private static void collect(Object value, List<Texts> into) throws Exception {
        switch (value) {
            case Texts texts -> into.add(texts);
            case Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    collect(maybe.get(), into);
                }
            }
            case Iterable<?> many -> {
                for (Object one : many) {
                    collect(one, into);
                }
            }
            case Record fields -> {
                for (RecordComponent part : fields.getClass().getRecordComponents()) {
                    Object found = part.getAccessor().invoke(fields);
                    if (found != null) {
                        collect(found, into);
                    }
                }
            }
            default -> {
                // numbers, words, maps of data
            }
        }
    }
}
