/**
 * A stored or exported record under the names of today. Fine-tunings used to be called lessons: in entries, in what an
 * analysis was adapted to, and in the choice of one.
 * @param record anything that was read; what is no such record is returned as it is
 */
export function renamed<T>(record: T): T {
  if (typeof record !== 'object' || record === null) return record;
  const { lesson, lessonId, ...rest } = record as Record<string, unknown>;
  return {
    ...rest,
    ...(lesson === undefined ? {} : { fineTuning: lesson }),
    ...(lessonId === undefined ? {} : { fineTuningId: lessonId }),
  } as T;
}
