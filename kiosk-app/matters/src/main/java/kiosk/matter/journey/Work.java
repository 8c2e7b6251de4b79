package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.Piece;
import kiosk.matter.SignatureMade;
import kiosk.matter.Texts;

/// What a step has gathered so far, for steps that take more than one event.
sealed interface Work {

    /// Entries of a repeated group; `editing` is the index of the one on the page, or -1.
    record Entries(List<Map<String, Object>> entries, int editing) implements Work {
        public Entries {
            entries = List.copyOf(entries);
        }

        Entries opened(int index) {
            return new Entries(entries, index);
        }

        Entries without(int index) {
            List<Map<String, Object>> fewer = new ArrayList<>(entries);
            fewer.remove(index);
            return new Entries(fewer, -1);
        }

        /// The entry on the page with these values.
        Entries filled(Map<String, Object> values) {
            List<Map<String, Object>> all = new ArrayList<>(entries);
            if (editing < all.size()) {
                all.set(editing, Map.copyOf(values));
            } else {
                all.add(Map.copyOf(values));
            }
            return new Entries(all, -1);
        }
    }

    /// Files taken, by material.
    record Taken(Map<String, Files> byMaterial) implements Work {
        public Taken {
            byMaterial = Map.copyOf(byMaterial);
        }

        Taken with(String material, Files files) {
            Map<String, Files> more = new LinkedHashMap<>(byMaterial);
            more.put(material, files);
            return new Taken(more);
        }

        Taken without(String material) {
            Map<String, Files> fewer = new LinkedHashMap<>(byMaterial);
            fewer.remove(material);
            return new Taken(fewer);
        }
    }

    /// Files of one material and how they came.
    record Files(String way, List<Piece> pieces) {
        public Files {
            pieces = List.copyOf(pieces);
        }
    }

    /// Signatures under one text, in the order they were made.
    ///
    /// @param read signer → the text they read to its end
    record Signatures(List<SignatureMade> made, Map<String, Object> read) implements Work {
        public Signatures {
            made = List.copyOf(made);
            read = Map.copyOf(read);
        }

        /// The signer read this text.
        Signatures readBy(String signer, Object text) {
            Map<String, Object> more = new LinkedHashMap<>(read);
            more.put(signer, text);
            return new Signatures(made, more);
        }

        Signatures with(SignatureMade signature) {
            List<SignatureMade> more = new ArrayList<>(made);
            more.removeIf(one -> one.signer().equals(signature.signer()));
            more.add(signature);
            return new Signatures(more, read);
        }
    }

    /// What came of the cases of a bundle.
    record Outcomes(Map<String, Outcome> byCase) implements Work {
        public Outcomes {
            byCase = Map.copyOf(byCase);
        }

        Outcomes with(String id, Outcome outcome) {
            Map<String, Outcome> more = new LinkedHashMap<>(byCase);
            more.put(id, outcome);
            return new Outcomes(more);
        }
    }

    /// One case: accepted with an answer, or refused with a code and words.
    record Outcome(boolean accepted, Map<String, Object> ack, String code, Texts say) {
        public Outcome {
            ack = Map.copyOf(ack);
        }
    }
}
