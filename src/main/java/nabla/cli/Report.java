package nabla.cli;

import nabla.lesson.Block;
import nabla.math.check.Derivation;

/// How `nabla check` tells what it found, each line as soon as it is found.
interface Report {
    /// A lesson begins.
    void lesson(String file);

    /// A line of the lesson that has begun.
    ///
    /// @param index its place in its block
    void line(Block.Derive block, int index, Derivation.Checked line);

    /// After the last lesson.
    void end();
}
