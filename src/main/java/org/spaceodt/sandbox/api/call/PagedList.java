package org.spaceodt.sandbox.api.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Lists things page by page. The next page is a whole URL in the Link header: the asked one with every other query parameter kept, as
 * the API promises (RFC 8288, {@code rel="next"}).
 */
public final class PagedList {
    private static final String CURSOR_PREFIX = "page:";

    private final Call call;
    private final IntFunction<IntStream> candidates;
    private final IntPredicate wanted;

    /** The candidates 0 to {@code candidates - 1} of which those are listed that are wanted. */
    public PagedList(Call call, int candidates, IntPredicate wanted) {
        this(call, wanted, from -> IntStream.range(from, candidates));
    }

    private PagedList(Call call, IntPredicate wanted, IntFunction<IntStream> candidates) {
        this.call = call;
        this.candidates = candidates;
        this.wanted = wanted;
    }

    /** Only these candidates, in ascending order. */
    public static PagedList among(Call call, int[] candidates, IntPredicate wanted) {
        return new PagedList(call, wanted, from -> IntStream.of(candidates).filter(candidate -> candidate >= from));
    }

    /** A page by zero-based {@code start} and {@code max}. A larger {@code max} than the most is cut to it, not refused. */
    public Page byOffset(int otherwise, int most) {
        int start = call.number("start", 0, 0);
        int max = Math.min(call.number("max", 1, otherwise), most);
        int[] rows = rows(0).skip(start).limit(max + 1L).toArray();
        Map<String, String> next = Map.of("start", Integer.toString(start + max), "max", Integer.toString(max));
        return page(rows, max, next);
    }

    /** A page by a one-based {@code startIndex} and {@code count}; 0 counts as 1, as in SCIM. */
    public Page byIndex(int otherwise, int most) {
        int start = Math.max(1, call.number("startIndex", 0, 1));
        int count = Math.min(call.number("count", 1, otherwise), most);
        int[] rows = rows(0).skip(start - 1L).limit(count + 1L).toArray();
        Map<String, String> next =
                Map.of("startIndex", Integer.toString(start + count), "count", Integer.toString(count));
        return page(rows, count, next);
    }

    /** A page by an opaque cursor, given and taken in the parameter of that name; the size is in {@code sizeName}. */
    public Page byCursor(String cursorName, String sizeName, PageSize size) {
        int max = Math.min(call.number(sizeName, 1, size.otherwise()), size.most());
        int[] rows = rows(cursor(cursorName)).limit(max + 1L).toArray();
        if (rows.length <= max) {
            return new Page(rows, Optional.empty(), call.items());
        }
        Map<String, String> next = Map.of(cursorName, cursorText(rows[max]), sizeName, Integer.toString(max));
        return page(rows, max, next);
    }

    /** How many things are listed on all pages together. */
    public int total() {
        return (int) rows(0).count();
    }

    private IntStream rows(int from) {
        return candidates.apply(from).filter(wanted);
    }

    private int cursor(String name) {
        String text = call.query(name);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (plain.startsWith(CURSOR_PREFIX)) {
                return Integer.parseUnsignedInt(plain.substring(CURSOR_PREFIX.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // Answered like a cursor of somebody else.
        }
        throw ApiProblem.badRequest("Invalid value for parameter '" + name + "'.");
    }

    private static String cursorText(int row) {
        byte[] plain = (CURSOR_PREFIX + row).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private Page page(int[] rows, int max, Map<String, String> next) {
        if (rows.length <= max) {
            return new Page(rows, Optional.empty(), call.items());
        }
        return new Page(IntStream.of(rows).limit(max).toArray(), Optional.of(url(next)), call.items());
    }

    private String url(Map<String, String> changed) {
        StringJoiner query = new StringJoiner("&");
        Set<String> names = changed.keySet();
        for (Map.Entry<String, String> entry : call.request().query()) {
            if (!names.contains(entry.getKey())) {
                query.add(encode(entry.getKey()) + "=" + encode(entry.getValue()));
            }
        }
        // Sorted, because Map.of has a different order in every run of the virtual machine.
        names.stream().sorted().forEach(name -> query.add(name + "=" + encode(changed.get(name))));
        return call.request().origin() + call.request().path() + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The indexes on a page, and the URL of the next one. */
    public record Page(int[] rows, Optional<String> next, Items items) {
        /** The answer whose only property is the list. */
        public ApiResponse answer(String key, Row row) {
            Json json = new Json().object();
            write(json, key, row);
            return answer(json.end());
        }

        public ApiResponse answer(Json json) {
            return ApiResponse.page(json, next);
        }

        public void write(Json json, String key, Row row) {
            json.list(key);
            for (int index : rows) {
                items.write(json, index, row);
            }
            json.endList();
        }
    }

    /** Size of a page when none is asked for, and the largest. */
    public record PageSize(int otherwise, int most) {}

    /** Writes one thing of a list as an object. */
    public interface Items {
        /** @param usual how the endpoint writes it */
        void write(Json json, int index, Row usual);
    }

    /** Writes one thing as an object. */
    public interface Row {
        void write(Json json, int index);
    }
}
