package org.spaceodt.golden;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.golden.Asked.Part;

/** Requests that cannot be right, or are not meant well: what is answered is kept as well. */
final class HostileRequests {
    private static final String[] MEMBERS = {
        "{\"rows\":[{\"a\":\"b\"}],\"mapping\":[]}",
        "{\"rows\":[{\"a\":\"b\"}],\"mapping\":{\"location_id\":true}}",
        "{\"values\":{\"location_id\":\"x\"},\"mapping\":{\"location_id\":\"Sede\"}}",
        "{\"values\":\"location_id=x\"}",
        "{\"values\":{\"location_id\":{\"id\":\"x\"}}}",
        "{\"values\":{\"location_id\":\"x\",\"location_id\":\"y\"}}",
        "{\"rows\":[],\"rows\":[]}",
        "{\"global\":[{\"location_id\":\"x\"}]}",
        "{\"rows\":[{\"a\":\"b\"}],\"only\":[0]}",
        "{\"rows\":[{\"a\":\"b\"}],\"only\":[17]}",
        "{\"rows\":[{\"a\":\"b\"}],\"max_rows\":-1}",
        "{\"rows\":[{\"a\":\"b\"}],\"fail_fast\":\"perhaps\"}",
        "{\"rows\":[{\"a\":\"b\"}],\"failure_limit\":1.5}",
        "{\"rows\":[{\"a\":\"b\"}],\"plan\":\"x\"}",
        "{\"rows\":[{\"a\":\"b\"}],\"maping\":{}}",
        "{\"rows\":[{\"a\":\"b\"}]",
        "{\"rows\":[{\"a\":\"b\"}]} {}",
        "{\"values\":{\"colour\":\"red\"}}"
    };
    private static final String[] NO_TABLES = {
        "[", "{}", "null", "17", "[1,2]", "[[]]", "[{\"name\":{}}]", "\"text\"", "[{\"name\":\"A\"},"
    };
    private static final String LOCATIONS = "/api/location-jobs";

    private HostileRequests() {}

    static void send(Asked asked, String table, String action) throws IOException {
        pages(asked);
        members(asked, action);
        tables(asked, table, action);
        for (String path :
                new String[] {"/api/jobs/x", "/api/jobs/x/items", "/api/jobs/x/events", "/api/jobs/x/undo"}) {
            asked.get("hostile/unknown-job" + path.replace('/', '-'), path, "Accept-Language", "en");
        }
        for (String tell : new String[] {"start", "pause", "resume", "cancel", "retry", "undo"}) {
            asked.post("hostile/unknown-job-" + tell, "/api/jobs/x/" + tell);
        }
        asked.get("hostile/no-such-place", "/none", "Accept-Language", "ca");
        asked.send("hostile/method", "DELETE", "/api/jobs", "", "Accept-Language", "en");
        asked.get("hostile/not-acceptable", "/api/jobs", "Accept", "image/png", "Accept-Language", "en");
        asked.get("hostile/items-limit", "/api/jobs/x/items?limit=0", "Accept-Language", "en");
        asked.get("hostile/items-word", "/api/jobs/x/items?limit=many", "Accept-Language", "en");
        asked.json("hostile/plan-limit", "POST", action + "/plan?limit=0", "[]", "Accept-Language", "en");
        asked.get("hostile/other-organization", "/api/location-ids?orgId=nobody", "Accept-Language", "en");
    }

    private static void pages(Asked asked) throws IOException {
        Map<String, String[]> from = new LinkedHashMap<>();
        from.put("origin", new String[] {"Origin", "http://evil.example.com", "Accept-Language", "es"});
        from.put("null", new String[] {"Origin", "null", "Accept-Language", "ca"});
        from.put("cross-site", new String[] {"Sec-Fetch-Site", "cross-site", "Accept-Language", "en"});
        for (Map.Entry<String, String[]> page : from.entrySet()) {
            asked.send("hostile/post-from-" + page.getKey(), "POST", "/api/jobs/x/pause", "", page.getValue());
            asked.get("hostile/get-from-" + page.getKey(), "/api/location-ids", page.getValue());
        }
        for (String host : new String[] {"evil.example.com:PORT", "127.0.0.1:1"}) {
            asked.raw(
                    "hostile/host-" + host.replace(":PORT", "").replace(':', '-'),
                    "GET /api/jobs HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        }
        asked.raw("hostile/headers", "GET /api/jobs/x HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n");
    }

    private static void members(Asked asked, String action) {
        for (int i = 0; i < MEMBERS.length; i++) {
            asked.json("hostile/member-" + (i + 1), "POST", action + "/plan", MEMBERS[i], "Accept-Language", "en");
        }
        for (String language : new String[] {"es", "ca"}) {
            asked.json(
                    "hostile/member-1-" + language, "POST", action + "/apply", MEMBERS[0], "Accept-Language", language);
        }
    }

    private static void tables(Asked asked, String table, String action) {
        for (int i = 0; i < NO_TABLES.length; i++) {
            asked.json("hostile/no-table-" + (i + 1), "POST", LOCATIONS, NO_TABLES[i], "Accept-Language", "en");
        }
        asked.json("hostile/deep", "POST", LOCATIONS, "[".repeat(400_000), "Accept-Language", "en");
        asked.json("hostile/large", "POST", LOCATIONS, "[\"" + "x".repeat(2 << 20) + "\"]", "Accept-Language", "en");
        asked.csv("hostile/excel", LOCATIONS, "PK\u0003\u0004\u0014\u0000\u0000\u0000");
        asked.csv("hostile/empty", LOCATIONS, "\n");
        asked.send("hostile/media-type", "POST", LOCATIONS, "x", "Content-Type", "text/plain", "Accept-Language", "en");
        asked.form("hostile/form-no-file", LOCATIONS, new Part("other", "a.csv", "x"));
        asked.form("hostile/form-no-file-action", action + "/plan", Part.field("mapping", "{}"));
        asked.form(
                "hostile/form-twice",
                action + "/apply",
                Part.file(table),
                Part.field("rows", "2"),
                Part.field("rows", "3"));
        asked.form("hostile/form-long", action + "/apply", Part.field("mapping", "x".repeat(2 << 20)));
        asked.form(
                "hostile/form-global",
                action + "/plan",
                Part.file(table),
                new Part("global", "global.csv", "location_id\nA\nB\n"));
        asked.form(
                "hostile/form-mapping",
                action + "/plan",
                Part.file(table),
                Part.field("mapping", "{\"location_id\": \"Edificio\"}"));
        asked.csv(
                "hostile/two-rows-of-one-object",
                action + "/plan?map=location_id=Sede" + "&map=default_outgoing_profile=Perfil",
                table + table.split("\n")[1] + "\n");
    }
}
