declare global {
  namespace App {
    interface PageState {
      /** Id of the file that is open on the Files page. */
      openFile?: string;
    }
  }
}

export {};
