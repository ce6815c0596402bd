package nabla.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as strict UTF-8 text: counts the bytes that were read, leaves the byte order mark out, and refuses what is
/// not a table at all before it fills the memory.
final class CsvText extends Reader {
    /// No row is longer, in characters.
    static final int LONGEST_ROW = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Counting bytes;
    private final Reader reader;
    private boolean begun;
    private long sinceRow;

    CsvText(Path file) throws IOException {
        this.bytes = new Counting(Files.newInputStream(file));
        this.reader = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    long bytesRead() {
        return bytes.count;
    }

    /// A row has ended: from here the next is measured.
    void rowRead() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = reader.read(buffer, offset, length);
        if (!begun && count > 0 && buffer[offset] == BYTE_ORDER_MARK) {
            System.arraycopy(buffer, offset + 1, buffer, offset, --count);
            begun = true;
            return count == 0 ? read(buffer, offset, length) : count;
        }
        begun |= count > 0;
        for (int i = 0; i < count; i++) {
            if (buffer[offset + i] == 0) {
                throw new NotText();
            }
        }
        sinceRow += Math.max(0, count);
        if (sinceRow > LONGEST_ROW) {
            throw new RowTooLong();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// The line, from 1, in which the first bytes stand that are not UTF-8.
    static long lineOfWrongEncoding(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = java.nio.ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        long line = 1;
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, chars, end);
                chars.flip();
                line += chars.chars().filter(c -> c == '\n').count();
                chars.clear();
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return line;
    }

    /// There is a zero byte: no text file has one.
    static final class NotText extends CharacterCodingException {
        private static final long serialVersionUID = 1;
    }

    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
