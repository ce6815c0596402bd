package nabla.data.network;

/// Why a network file cannot be read, in words for its writer.
public final class NetworkFileException extends Exception {
    private static final long serialVersionUID = 1;

    NetworkFileException(String message) {
        super(message);
    }

    NetworkFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
