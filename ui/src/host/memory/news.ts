// The news of the in-memory host: tests and previews change them, the screen hears of it.
import type { News } from "../../bindings/views";

export class MemoryNews {
  private news: News;
  private tell: (news: News) => void = () => undefined;

  constructor(news: Partial<News> = {}) {
    this.news = {
      media: [],
      locked: [],
      backups: [],
      interfaces: [],
      network: "quiet",
      importing: { progress: null, paused: false, watched: null, problem: null, ended: 0 },
      dropped: { number: 0, paths: [] },
      ...news,
    };
  }

  /** Changes a part; whoever listens hears the whole. */
  change(part: Partial<News>): void {
    this.news = { ...this.news, ...part };
    this.tell(this.news);
  }

  now(): News {
    return this.news;
  }

  listen(onNews: (news: News) => void): void {
    this.tell = onNews;
    onNews(this.news);
  }
}
