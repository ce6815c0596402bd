/// A house built wrongly on purpose: every wall of [nabla.Architecture] is broken here once, which shows that it can
/// be.
package nabla.wrong;
