/// Model packs: weights of other people, pinned by size and SHA-256, fetched by package name,
/// imported from a folder or never there. Nothing in here runs a model.
@NullMarked
package kiosk.avatar.models;

import org.jspecify.annotations.NullMarked;
