package org.spaceodt.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.spaceodt.webex.token.Secret;

/** A room of Webex, in which a bot writes with a token of its own: the one of the jobs may do far more. */
public final class WebexRoom implements Channel {
    public static final String NAME = "room";
    /** Of a message, in bytes; Webex refuses more. */
    private static final int MOST = 7_000;

    private final URI api;
    private final String room;
    private final Secret bot;
    private final Way way;

    /** @param api such as {@code https://webexapis.com/v1} */
    public WebexRoom(URI api, String room, Secret bot, Way way) {
        this.api = api;
        this.room = room;
        this.bot = bot;
        this.way = way;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(Notice notice) throws NotSent {
        // Plain text: in Markdown, what others wrote could become links.
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("roomId", room)
                .put("text", cut(notice.subject() + "\n" + notice.text()))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        HttpPost.await(way.client(RoomApi.class, api).create("Bearer " + bot.reveal(), body), way.answer());
    }

    private static String cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MOST) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
