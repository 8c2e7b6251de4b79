package kiosk.app.document;

import java.util.Map;

/// A declared field of a template.
///
/// @param optional may be missing; then every use stands under a condition
/// @param columns of a list
record Field(String name, FieldType type, boolean optional, Map<String, Field> columns) {}
