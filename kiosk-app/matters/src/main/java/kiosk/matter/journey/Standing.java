package kiosk.matter.journey;

import java.util.List;
import kiosk.matter.Page;
import kiosk.matter.language.Step;

/// Where a walk ended: the step, its page, the path to it and all that is known there.
///
/// @param basis what an event at this step will rest on
record Standing(Step step, Page page, List<Step> path, Known known, Object basis) {}
