package kiosk.app.screen.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.DatePad;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.FieldValue;
import kiosk.app.ui.HanPad;
import kiosk.app.ui.HanWriting;
import kiosk.app.ui.Icon;
import kiosk.app.ui.LetterPad;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.ui.Words;
import kiosk.matter.Page;

/// How each kind of field looks, and what it is filled with.
final class FieldCards {

    /// More digits are read in groups.
    private static final int PLAIN_MOST = 8;

    private final Setting setting;
    private final FormViewModel model;

    FieldCards(Setting setting, FormViewModel model) {
        this.setting = setting;
        this.model = model;
    }

    /// The field with its value, and a scan button where a device can fill it.
    Region card(Page.Field field) {
        if (field.source().isPresent()) {
            return fetched(field, setting.of(field.source().get()));
        }
        boolean active = model.active().filter(field::equals).isPresent();
        var value = Type.CHOICE.label("");
        value.setId("value-" + field.name());
        value.textProperty().bind(model.text(field).map(text -> shown(field, text, active)));
        var caret = new Region();
        caret.getStyleClass().add("caret");
        caret.setVisible(active && FormViewModel.typed(field));
        var line = new HBox(6, value, caret);
        if (active && InChinese.may(field)) {
            line.getChildren().add(1, spelled(field));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(2, Type.SECOND.label(FormView.label(setting, field), "ink2"), line);
        words.setAlignment(Pos.CENTER_LEFT);
        var problem = model.problem(field);
        String hint = hint(field);
        if (problem.isPresent()) {
            words.getChildren().add(problem(setting.of(problem.get().say())));
        } else if (model.missing().contains(field.name())) {
            words.getChildren().add(problem(setting.get("form.empty", setting.of(field.label()))));
        } else if (active && !hint.isBlank()) {
            words.getChildren().add(FormView.small(hint));
        }
        words.setMouseTransparent(true);
        var card =
                new TouchPane("field-" + field.name(), "field", words, () -> model.activate(field));
        card.select(active);
        card.setAccessibleText(setting.of(field.label()));
        if (!field.ways().contains("scanBarcode")) {
            return card;
        }
        var scan =
                Buttons.quiet(
                        "action-scan",
                        new Tap(
                                setting.get("form.scan"),
                                Icon.SCAN,
                                () -> model.scan(field, true)));
        var row = new HBox(20, card, scan);
        HBox.setHgrow(card, Priority.ALWAYS);
        scan.setMinWidth(setting.elder() ? 300 : 240);
        return row;
    }

    /// The letters not turned into characters yet.
    private Region spelled(Page.Field field) {
        var letters = Type.CHOICE.line("", "spelled");
        var spelled = writing(field).spelled();
        letters.textProperty().bind(spelled);
        letters.managedProperty().bind(spelled.isNotEmpty());
        letters.visibleProperty().bind(spelled.isNotEmpty());
        return letters;
    }

    private static Region problem(String text) {
        var label = Type.SECOND.label(text, "seal-ink", "strong");
        var row = new HBox(12, Icon.WARNING.at(36, "icon-seal"), label);
        HBox.setHgrow(label, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Region fetched(Page.Field field, String source) {
        Object value = field.value().orElse("");
        String label = setting.of(field.label()) + " · " + setting.get("form.source", source);
        var row =
                new VBox(
                        2,
                        Type.SECOND.label(label, "ink2"),
                        Type.CHOICE.label(FieldValue.shown(setting, field.kind(), value)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("field-plain");
        row.setId("field-" + field.name());
        return row;
    }

    private String shown(Page.Field field, String text, boolean active) {
        if (text.isEmpty()) {
            return active ? asked(field) : setting.get("form.choose");
        }
        return switch (field.kind()) {
            case MONEY -> setting.words().price(Math.max(0, FieldValue.fen(text)));
            case YES_NO -> setting.get(Boolean.parseBoolean(text) ? "form.yes" : "form.no");
            case DATE -> FieldValue.shown(setting, Page.Kind.DATE, text);
            case CHOICE -> option(field, text);
            case PIN -> FieldValue.hidden(text);
            case PHONE, ID_NUMBER, BANK_CARD ->
                    active
                            ? grouped(field.kind(), text)
                            : FieldValue.shown(setting, field.kind(), text);
            case DIGITS -> text.length() > PLAIN_MOST ? fours(text) : text;
            case TEXT -> text;
        };
    }

    /// What is being typed is readable while it is typed, in groups.
    private static String grouped(Page.Kind kind, String text) {
        return switch (kind) {
            case PHONE -> text.replaceFirst("^(.{3})(.{1,4})(.*)$", "$1 $2 $3").strip();
            case BANK_CARD -> fours(text);
            default -> text;
        };
    }

    private static String fours(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// What an empty field that is not typed asks for.
    private String asked(Page.Field field) {
        return switch (field.kind()) {
            case YES_NO, CHOICE -> setting.get("question.pick");
            case DATE -> setting.get("form.date");
            case TEXT, DIGITS, MONEY, ID_NUMBER, PHONE, BANK_CARD, PIN -> "";
        };
    }

    private String option(Page.Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> setting.of(option.label()))
                .findFirst()
                .orElse(value);
    }

    private String hint(Page.Field field) {
        if (field.kind() == Page.Kind.MONEY && field.maxFen() > 0) {
            return setting.get(
                    "form.range", Words.money(field.minFen()), Words.money(field.maxFen()));
        }
        return setting.of(field.hint());
    }

    /// What can be chosen instead of typed.
    List<Region> offers(Page.Field field) {
        return switch (field.kind()) {
            case YES_NO -> List.of(yesNo(field));
            case CHOICE -> choices(field);
            case MONEY -> field.quickFen().isEmpty() ? List.of() : List.of(quick(field));
            case TEXT, DIGITS, ID_NUMBER, PHONE, BANK_CARD, PIN, DATE -> List.of();
        };
    }

    private Region yesNo(Page.Field field) {
        var cards = new ArrayList<Region>();
        for (boolean yes : new boolean[] {true, false}) {
            var card =
                    ChoiceCard.radio(
                            "option-" + (yes ? "yes" : "no"),
                            setting.get(yes ? "form.yes" : "form.no"),
                            "",
                            () -> model.set(field, String.valueOf(yes)));
            model.text(field).subscribe(value -> card.select(value.equals(String.valueOf(yes))));
            cards.add(card);
        }
        return new EvenRow(20, cards);
    }

    private List<Region> choices(Page.Field field) {
        var cards = new ArrayList<Region>();
        for (var option : field.options()) {
            var card =
                    ChoiceCard.radio(
                            "option-" + option.value(),
                            setting.of(option.label()),
                            setting.of(option.note()),
                            () -> model.set(field, option.value()));
            model.text(field).subscribe(value -> card.select(value.equals(option.value())));
            cards.add(card);
        }
        return cards;
    }

    private Region quick(Page.Field field) {
        var row = new FlowPane(20, 20);
        for (long fen : field.quickFen()) {
            row.getChildren()
                    .add(
                            Buttons.chip(
                                    "quick-" + fen,
                                    setting.words().price(fen),
                                    () -> model.set(field, FieldValue.typed(fen))));
        }
        return row;
    }

    /// The pad of a field, where it is typed.
    Optional<Region> pad(Page.Field field, Instant now) {
        return switch (field.kind()) {
            case MONEY -> Optional.of(new NumberPad(setting, ".", model::type));
            case ID_NUMBER -> Optional.of(new NumberPad(setting, "X", model::type));
            case DIGITS, PHONE, BANK_CARD, PIN ->
                    Optional.of(new NumberPad(setting, "", model::type));
            case TEXT ->
                    Optional.of(
                            InChinese.may(field)
                                    ? new HanPad(setting, writing(field))
                                    : new LetterPad(
                                            setting,
                                            LetterPad.Digits.SHOWN,
                                            key -> model.type(key.toUpperCase(Locale.ROOT))));
            case DATE -> Optional.of(datePad(field, now));
            case YES_NO, CHOICE -> Optional.empty();
        };
    }

    private HanWriting writing(Page.Field field) {
        return model.writing(field, setting.words().language());
    }

    private Region datePad(Page.Field field, Instant now) {
        String text = model.text(field).get();
        LocalDate start = text.isEmpty() ? Words.today(now) : LocalDate.parse(text);
        return new DatePad(setting, start, date -> model.date(field, date));
    }
}
