package org.spaceodt.cli;

import java.util.concurrent.Callable;

/** A command that needs the container. */
interface Work extends Callable<Integer> {}
