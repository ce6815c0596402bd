/// The likelihood of ten outputs, and why making it large makes squares small (Sheet 004, task 3; Sheet 002 a).
///
/// | letter | meaning |
/// |---|---|
/// | y | what was measured |
/// | f | what was predicted |
/// | b | a shift of all predictions, the one parameter of the predictor that is moved |
/// | σ | the width of the scatter |
/// | N | the number of samples |
/// | NLL | the negative logarithm of the likelihood |
package nabla.room.likelihood.model;
