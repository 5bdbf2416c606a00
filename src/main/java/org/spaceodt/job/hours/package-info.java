/** When jobs may be worked on: at night, or from one moment to another. It knows no store and no clock. */
package org.spaceodt.job.hours;
