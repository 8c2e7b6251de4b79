package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.FieldReader;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Fills the fields of a page with what is known.
final class FieldPages {

    private final Known known;

    FieldPages(Known known) {
        this.known = known;
    }

    /// Fields that apply, with what was kept from an earlier visit of the page.
    List<Page.Field> of(Fieldset set, Map<String, Object> kept) {
        List<Page.Field> fields = new ArrayList<>();
        for (Step.FieldRule rule : set.shown(known)) {
            MatterModel.DataRule data = set.rules().get(rule.name());
            if (data != null) {
                fields.add(field(rule, data, kept, set.root()));
            }
        }
        return fields;
    }

    private Page.Field field(
            Step.FieldRule rule, MatterModel.DataRule data, Map<String, Object> kept, String root) {
        Optional<Texts> source =
                root.equals("data") ? known.sourceOf(rule.name()) : Optional.empty();
        ValueType type = data.type() instanceof ValueType.Maybe maybe ? maybe.type() : data.type();
        Optional<Object> value =
                source.isPresent()
                        ? known.find("data." + rule.name())
                        : Optional.ofNullable(kept.get(rule.name()))
                                .or(() -> rule.preset().flatMap(known::value))
                                .or(() -> known.find(root + "." + rule.name()));
        boolean money = type == ValueType.Simple.MONEY;
        return new Page.Field(
                rule.name(),
                FieldReader.kind(type),
                data.label(),
                rule.hint(),
                value,
                source,
                rule.required(),
                money ? rule.min().map(known::fen).orElse(1L) : 0,
                money ? rule.max().map(known::fen).orElse(0L) : 0,
                rule.quick().stream().map(known::fen).filter(fen -> fen > 0).distinct().toList(),
                data.pattern(),
                rule.ways(),
                type instanceof ValueType.Choice choice ? choice.options() : List.of());
    }
}
