package kiosk.central.documents;

import java.util.List;

/// A PDF somebody brought, read.
///
/// @param text everything printed in it
/// @param codes texts of QR codes found on its pages
public record BroughtFile(String sha256, String text, List<String> codes) {
    public BroughtFile {
        codes = List.copyOf(codes);
    }

    /// Reads PDFs.
    @FunctionalInterface
    public interface Reader {
        /// Reads.
        ///
        /// @throws Unreadable no PDF, damaged, locked, too many pages
        BroughtFile read(byte[] pdf) throws Unreadable;
    }

    /// Not a PDF we can read.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        /// What happened.
        public Unreadable(String problem, Throwable cause) {
            super(problem, cause);
        }
    }

    @Override
    public String toString() {
        return "BroughtFile";
    }
}
