package kiosk.app.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Act;
import kiosk.matter.ConsentItem;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// The pages of a matter as text, and what an author types on them.
final class PagesInText {
    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private final Console console;

    PagesInText(Console console) {
        this.console = console;
    }

    /// What was typed on this page; empty at the end of the input or where the page has no text
    /// form.
    Optional<Act> answer(Page page) {
        head(page.frame());
        return switch (page) {
            case Page.Guide guide -> guide(guide);
            case Page.Question question -> question(question);
            case Page.Consent consent -> consent(consent);
            case Page.Form form -> form(form);
            case Page.Pick pick -> pick(pick.columns(), pick.rows(), List.of());
            case Page.Plot plot -> pick(plot.columns(), plot.rows(), plot.closed());
            case Page.Materials materials -> materials(materials);
            case Page.Review review -> review(review);
            case Page.Sign sign -> sign(sign);
            default -> {
                console.say(
                        console.in(
                                "  这一页只能在窗口里操作：用 preview，或在场景里写答案后用 --scenario。",
                                "  This page needs the window: use preview, or a scenario."));
                yield Optional.empty();
            }
        };
    }

    private void head(Page.Frame frame) {
        console.say("");
        console.say(
                "-- "
                        + frame.number()
                        + "/"
                        + frame.of()
                        + "  "
                        + text(frame.title())
                        + "  ["
                        + frame.step()
                        + "]");
    }

    private Optional<Act> guide(Page.Guide guide) {
        guide.conditions().forEach(condition -> console.say("  · " + text(condition)));
        guide.fees().forEach(fee -> console.say("  · " + text(fee)));
        console.say("  · " + text(guide.promise()));
        guide.laws().forEach(law -> console.say("  · " + law));
        return goOn(guide.mustRead() ? Map.of("read", true) : Map.of());
    }

    private Optional<Act> goOn(Map<String, Object> values) {
        return console.ask(console.in("  回车继续 > ", "  Enter to go on > "))
                .map(_ -> new Act.Answer(values));
    }

    private Optional<Act> question(Page.Question question) {
        return option(question.options())
                .map(value -> new Act.Answer(Map.of(question.field(), value)));
    }

    private Optional<Object> option(List<Page.Option> options) {
        for (int i = 0; i < options.size(); i++) {
            console.say("  " + (i + 1) + ") " + text(options.get(i).label()));
        }
        return number(options.size()).map(i -> plain(options.get(i - 1).value()));
    }

    /// A choice between yes and no arrives as a word.
    private static Object plain(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    private Optional<Integer> number(int most) {
        while (true) {
            Optional<String> typed = console.ask("  1-" + most + " > ");
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            if (typed.get().matches("\\d{1,4}")) {
                int number = Integer.parseInt(typed.get());
                if (number >= 1 && number <= most) {
                    return Optional.of(number);
                }
            }
        }
    }

    private Optional<Act> consent(Page.Consent consent) {
        console.say("  " + text(consent.text()));
        for (ConsentItem item : consent.items()) {
            console.say(
                    "  · "
                            + text(item.department())
                            + ": "
                            + text(item.data())
                            + " ("
                            + text(item.purpose())
                            + ")");
        }
        return console.ask(console.in("  同意？y/n > ", "  Agreed? y/n > "))
                .map(typed -> new Act.Consent(!typed.startsWith("n")));
    }

    private Optional<Act> form(Page.Form form) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Page.Field field : form.fields()) {
            if (field.source().isPresent()) {
                console.say(
                        "  "
                                + text(field.label())
                                + " = "
                                + field.value().orElse("")
                                + " ("
                                + field.source().map(this::text).orElse("")
                                + ")");
                continue;
            }
            Optional<Object> value = field(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!value.get().equals("")) {
                values.put(field.name(), value.get());
            }
        }
        return Optional.of(new Act.Answer(values));
    }

    private Optional<Object> field(Page.Field field) {
        if (field.kind() == Page.Kind.CHOICE) {
            console.say("  " + text(field.label()));
            return option(field.options());
        }
        String hint =
                switch (field.kind()) {
                    case MONEY -> console.in("（元）", " (yuan)");
                    case DATE -> " (2026-11-21)";
                    case YES_NO -> " y/n";
                    default -> "";
                };
        Optional<String> typed = console.ask("  " + text(field.label()) + hint + " > ");
        if (typed.isPresent() && typed.get().isEmpty()) {
            return Optional.of(field.value().orElse(""));
        }
        return typed.map(value -> value(field.kind(), value));
    }

    private static Object value(Page.Kind kind, String typed) {
        return switch (kind) {
            case YES_NO -> typed.startsWith("y");
            case MONEY -> money(typed);
            case DIGITS -> typed.matches("\\d{1,15}") ? (Object) Long.parseLong(typed) : typed;
            default -> typed;
        };
    }

    private static Object money(String typed) {
        try {
            return new BigDecimal(typed).multiply(FEN).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return typed; // the field refuses it in its own words
        }
    }

    /// @param closed for each row why it may not be chosen; may be shorter
    private Optional<Act> pick(
            List<Page.Column> columns, List<Map<String, Object>> rows, List<Texts> closed) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (Page.Column column : columns) {
                cells.add(text(column.label()) + " " + rows.get(i).get(column.field()));
            }
            if (i < closed.size() && !text(closed.get(i)).isEmpty()) {
                cells.add("x " + text(closed.get(i)));
            }
            console.say("  " + (i + 1) + ") " + String.join(" | ", cells));
        }
        return number(rows.size()).map(n -> new Act.Answer(Map.of("row", (long) n - 1)));
    }

    private Optional<Act> materials(Page.Materials materials) {
        Map<String, Object> ways = new LinkedHashMap<>();
        for (Page.MaterialLine line : materials.items()) {
            console.say("  " + text(line.name()) + ": " + line.way() + " " + line.open());
            if (line.open().size() > 1) {
                Optional<String> typed = console.ask("  [" + line.way() + "] > ");
                if (typed.isEmpty()) {
                    return Optional.empty();
                }
                ways.put(line.id(), typed.get().isEmpty() ? line.way() : typed.get());
            }
        }
        return ways.isEmpty() ? goOn(ways) : Optional.of(new Act.Answer(ways));
    }

    private Optional<Act> review(Page.Review review) {
        for (Page.Row row : review.rows()) {
            console.say("  " + text(row.label()) + ": " + text(row.value()));
        }
        review.amount()
                .ifPresent(amount ->
                        console.say(
                                "  "
                                        + text(amount.label())
                                        + ": "
                                        + BigDecimal.valueOf(amount.fen(), 2).toPlainString()
                                        + " "
                                        + amount.capital()));
        review.warning().ifPresent(warning -> console.say("  ! " + text(warning)));
        console.say("  " + text(review.whatNext()));
        return goOn(Map.of());
    }

    private Optional<Act> sign(Page.Sign sign) {
        console.say("  " + text(sign.documentText()));
        if (sign.toRead()) {
            return goOn(Map.of("read", true));
        }
        return console.ask(console.in("  回车签名 > ", "  Enter to sign > "))
                .map(_ -> new Act.Sign(new byte[] {1, 2, 3}));
    }

    /// Which method.
    Optional<Act> pay(Page.Pay pay) {
        head(pay.frame());
        var bill = pay.bill();
        console.say("  " + BigDecimal.valueOf(bill.amountFen(), 2).toPlainString() + " 元");
        List<String> methods = bill.methods().stream().map(m -> m.id()).toList();
        for (int i = 0; i < methods.size(); i++) {
            console.say("  " + (i + 1) + ") " + methods.get(i));
        }
        return number(methods.size()).map(n -> new Act.PayWith(methods.get(n - 1)));
    }

    private String text(Texts texts) {
        return texts.in(console.language());
    }
}
