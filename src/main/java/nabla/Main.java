package nabla;

/// Starts Nabla.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Nabla");
    }
}
