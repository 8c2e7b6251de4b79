package kiosk.matter.publish;

/// How much of what a matter needs to know comes by itself ("can this form be filled by data
/// call").
///
/// @param byCalls fields that departments fill
/// @param byCard fields that the identity card fills
/// @param asked fields that the person is asked
public record FillRate(int byCalls, int byCard, int asked) {

    /// Share of the fields filled by calls among those a person would otherwise type, 0 to 100; 100
    /// where nothing is asked.
    public int percent() {
        return byCalls + asked == 0 ? 100 : Math.round(100f * byCalls / (byCalls + asked));
    }
}
