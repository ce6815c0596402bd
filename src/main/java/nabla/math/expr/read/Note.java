package nabla.math.expr.read;

/// A remark on how something was read, for the user who is typing: `1/2 x` was "read as (1/2)·x".
///
/// @param offset where in the text, from 0
/// @param text   the remark
public record Note(int offset, String text) {}
