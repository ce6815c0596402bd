package nabla.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as text: counts the bytes that were read, leaves the byte order mark out, and refuses what is not text at
/// all before it fills the memory.
final class CsvText extends Reader {
    /// No row is longer, in characters.
    static final int LONGEST_ROW = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char ENDS_OLD_FILES = '\u001A';

    private final Counting bytes;
    private final Reader reader;
    private final boolean strict;
    private boolean begun;

    /// @param charset what does not fit it is refused; in one that has a letter for every byte, control characters are
    CsvText(Path file, Charset charset) throws IOException {
        boolean unicode = charset.newEncoder().canEncode('\u2260');
        CodingErrorAction action = unicode ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        this.strict = !unicode;
        this.bytes = new Counting(Files.newInputStream(file));
        this.reader = new InputStreamReader(
                bytes, charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action));
    }

    long bytesRead() {
        return bytes.count;
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
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            if (c < ' ' && (c == 0 || (strict && !Character.isWhitespace(c) && c != ENDS_OLD_FILES))) {
                throw new NotText();
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// As the whole file shows: UTF-8 where every byte fits, UTF-16 or UTF-32 where it begins so, else Windows-1252.
    static Charset encoding(Path file) throws IOException {
        Charset charset;
        try (InputStream in = Files.newInputStream(file)) {
            charset = encoding(in.readNBytes(1 << 12));
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return charset;
        }
        try (var text = new CsvText(file, charset)) {
            var buffer = new char[1 << 16];
            while (text.read(buffer, 0, buffer.length) >= 0) {
                // only to see whether all of it can be read
            }
            return charset;
        } catch (NotText binary) {
            throw binary;
        } catch (CharacterCodingException other) {
            return Charset.forName("windows-1252");
        }
    }

    /// By the byte order mark, or by the zero bytes that plain letters have in two bytes.
    private static Charset encoding(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        boolean zeros = head.length >= 4 && head[2] == 0 && head[3] == 0;
        if (first == 0xFFFE) {
            return zeros ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        int even = zerosAt(head, 0);
        int odd = zerosAt(head, 1);
        int most = head.length / 2;
        if (odd > 0 && odd >= 0.6 * most && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > 0 && even >= 0.6 * most && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static int zerosAt(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// There is a zero byte, or a control character: no text file has one.
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
