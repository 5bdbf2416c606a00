package org.spaceodt.job.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** This process and its threads, by name. */
public final class ProcessName {
    /** db-scheduler keeps so much of a name. */
    private static final int LONGEST = 50;

    private static final int HOST = 25;
    private static final int UNIQUE = 8;

    private ProcessName() {}

    /** Host and process, and what tells it from one that had the same. */
    static String ofThisProcess() {
        String host = host();
        String name = host.substring(0, Math.min(HOST, host.length())) + ":"
                + ProcessHandle.current().pid() + ":"
                + UUID.randomUUID().toString().substring(0, UNIQUE);
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** The name of this machine. */
    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
