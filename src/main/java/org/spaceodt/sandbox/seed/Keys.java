package org.spaceodt.sandbox.seed;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for the ids that modules were called with, so that a module's index is a few arrays. Can be used from any thread. */
final class Keys {
    private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int number(String key) {
        Integer known = numbers.get(key);
        return known != null ? known : numbers.computeIfAbsent(key, text -> next.getAndIncrement());
    }

    /** The number, or -1 for ids that no module was called with. */
    int known(String key) {
        return numbers.getOrDefault(key, -1);
    }
}
