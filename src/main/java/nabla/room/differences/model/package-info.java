/// Difference quotients of a function at a point, and how far they are from its slope (Sheet 003, solution 3).
///
/// | letter | meaning |
/// |---|---|
/// | f | the function |
/// | w | the point |
/// | ε | the step |
/// | T | the error without rounding, from 100 digits |
/// | E | the error a computer makes, from doubles |
package nabla.room.differences.model;
