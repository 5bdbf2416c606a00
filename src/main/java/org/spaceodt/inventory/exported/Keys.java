package org.spaceodt.inventory.exported;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Numbers for the ids that modules were called with, so that a module's index is a few arrays. Can be used from any thread. */
final class Keys {
    /** Most modules are called with the same ids in the same order, but for some that are left out. */
    private static final int NEXT = 2;

    private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile byte[][] members = new byte[1024][];
    private int next;

    int number(String key) {
        Integer known = numbers.get(key);
        return known != null ? known : added(key, new byte[0]);
    }

    /** The same for ids that stand as {@code spelt} in a file. */
    int number(String key, byte[] spelt) {
        Integer known = numbers.get(key);
        return known != null ? known : added(key, spelt);
    }

    private synchronized int added(String key, byte[] spelt) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (next == members.length) {
            members = Arrays.copyOf(members, next * 2);
        }
        members[next] = spelt;
        numbers.put(key, next);
        return next++;
    }

    /** The number of ids that stand in a file, if it is one of those after {@code last}; -1 when it has to be looked up. */
    int after(int last, byte[] bytes, int from, int to) {
        byte[][] all = members;
        for (int number = last + 1; number <= last + NEXT && number < all.length; number++) {
            // Another thread may be about to add it: then it is not found here, which costs time only.
            byte[] spelt = all[number];
            if (spelt != null && Arrays.equals(spelt, 0, spelt.length, bytes, from, to)) {
                return number;
            }
        }
        return -1;
    }

    /** The number, or -1 for ids that no module was called with. */
    int known(String key) {
        return numbers.getOrDefault(key, -1);
    }
}
