/** Runs of softphones over HTTP: planned, made, decided stage by stage, and told of. They start, pause and end as other jobs do. */
package org.spaceodt.api.softphone;
