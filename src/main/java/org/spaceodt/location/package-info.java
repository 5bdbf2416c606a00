/**
 * Locations in bulk (V2.1): somebody's table becomes a plan, or a job of actions on the durable engine, and the files that
 * operators' scripts read. It is used by the command line and over HTTP alike.
 */
package org.spaceodt.location;
