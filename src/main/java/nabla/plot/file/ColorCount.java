package nabla.plot.file;

import java.util.Arrays;

/// How often each colour occurs in a picture, and a number for each: a hash table of ints, for a million pixels a
/// frame.
final class ColorCount {
    private int[] slots = new int[1 << 12];
    private int[] colors = new int[1 << 11];
    private int[] counts = new int[1 << 11];
    private int size;

    int size() {
        return size;
    }

    int color(int number) {
        return colors[number];
    }

    int count(int number) {
        return counts[number];
    }

    void add(int rgb) {
        int slot = slot(rgb);
        if (slots[slot] == 0) {
            if (size == colors.length) {
                grow();
                slot = slot(rgb);
            }
            colors[size] = rgb;
            slots[slot] = ++size;
        }
        counts[slots[slot] - 1]++;
    }

    /// The number of a colour that was added, from 0 in the order in which they came.
    int number(int rgb) {
        return slots[slot(rgb)] - 1;
    }

    private int slot(int rgb) {
        int mask = slots.length - 1;
        int mixed = rgb * 0x9E3779B1;
        int slot = (mixed ^ (mixed >>> 15)) & mask;
        while (slots[slot] != 0 && colors[slots[slot] - 1] != rgb) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        colors = Arrays.copyOf(colors, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            slots[slot(colors[number])] = number + 1;
        }
    }
}
