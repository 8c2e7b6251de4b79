-- The day's end reads one effect since the last close, and looks single orders up.
CREATE INDEX journal_by_effect ON journal (effect, id);
CREATE INDEX journal_by_effect_key ON journal (effect, effect_key, id);
