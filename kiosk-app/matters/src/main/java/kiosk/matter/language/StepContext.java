package kiosk.matter.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;

/// What the steps of one matter may refer to.
record StepContext(
        Surrounding pack,
        Expressions expressions,
        Map<String, MatterModel.DataRule> data,
        Map<String, Step.CallRule> calls,
        Set<String> materials,
        Map<String, Texts> speech,
        CallReader callReader) {

    /// The same context over other names: the fields of one entry of a list.
    StepContext over(Expressions inside, Map<String, MatterModel.DataRule> fields) {
        return new StepContext(pack, inside, fields, calls, materials, speech, callReader);
    }

    MatterModel.DataRule variable(Value name) throws PackException {
        return variable(name.text(), name);
    }

    MatterModel.DataRule variable(String name, Value at) throws PackException {
        MatterModel.DataRule rule = data.get(name);
        if (rule == null) {
            throw at.at().refuse("there is no variable '" + name + "' in data");
        }
        return rule;
    }

    TextTemplate text(Value value) throws PackException {
        return TextTemplate.compile(value, expressions);
    }

    TextTemplate text(Fields fields, String key, Texts otherwise) throws PackException {
        Optional<Value> value = fields.find(key);
        return value.isPresent() ? text(value.get()) : TextTemplate.fixed(otherwise);
    }

    Optional<Expression> condition(Fields fields, String key) throws PackException {
        Optional<Value> value = fields.find(key);
        return value.isPresent()
                ? Optional.of(expressions.condition(value.get()))
                : Optional.empty();
    }

    Optional<Source> source(Fields fields, String key) throws PackException {
        Optional<Value> value = fields.find(key);
        return value.isPresent()
                ? Optional.of(Source.read(value.get(), expressions))
                : Optional.empty();
    }

    /// A spoken text: the id of a prompt in `speech:` or the text itself.
    TextTemplate spoken(Fields fields, TextTemplate otherwise) throws PackException {
        Optional<Value> value = fields.find("speech");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get().isMap()) {
            return text(value.get());
        }
        Texts prompt = speech.get(value.get().text());
        if (prompt == null) {
            throw value.get().at().refuse("there is no prompt '" + value.get().text() + "'");
        }
        return TextTemplate.compile(prompt, value.get(), expressions);
    }
}
