package kiosk.matter.yaml;

import kiosk.matter.PackException;

/// A place in a file of a pack; line and column count from 1.
public record At(String file, int line, int column) {

    /// The refusal of whatever stands here.
    public PackException refuse(String problem) {
        return new PackException(file, line, column, problem);
    }

    /// `columns` further to the right.
    public At plus(int columns) {
        return new At(file, line, column + columns);
    }
}
