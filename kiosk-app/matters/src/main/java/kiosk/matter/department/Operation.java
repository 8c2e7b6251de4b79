package kiosk.matter.department;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;

/// One declared operation, compiled.
record Operation(
        String name,
        Map<String, ValueType> in,
        Map<String, ValueType> out,
        Optional<Expression> key,
        List<Read> reads,
        List<Refuse> refuses,
        List<Write> writes,
        Map<String, Expression> answer,
        Optional<Later> later) {

    /// Rows of one table that match.
    record Read(String table, Expression filter, Optional<Expression> key) {}

    /// When to say no.
    record Refuse(Expression when, String code, TextTemplate say, boolean alarm) {}

    /// A changed row of a read table, or a new row.
    record Write(String table, boolean insert, Map<String, Expression> columns) {}

    /// What the department itself does later.
    record Later(Duration after, String operation, Map<String, Expression> in) {}
}
