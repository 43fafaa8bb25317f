package homeinventory.photos.api.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of things in a home, painted, so that screenshots of the page look like the page in use. */
enum HouseholdPhotos {
    ARMCHAIR(1600, 1200, 0xe9dfd0, 0xa67c57) {
        @Override
        void paint(Graphics2D g) {
            int cloth = 0x3f7d73;
            shadow(g, 800, 1010, 480);
            box(g, 560, 430, 480, 430, 110, cloth);
            box(g, 470, 620, 130, 330, 60, darker(cloth));
            box(g, 1000, 620, 130, 330, 60, darker(cloth));
            box(g, 580, 720, 440, 150, 50, lighter(cloth));
            box(g, 560, 860, 480, 100, 30, darker(cloth));
            box(g, 520, 940, 40, 80, 12, 0x5b3d26);
            box(g, 1040, 940, 40, 80, 12, 0x5b3d26);
            box(g, 680, 580, 240, 190, 50, 0xe0b04c);
        }
    },
    LAMP(1200, 1600, 0xd9d3e2, 0x8c6a4f) {
        @Override
        void paint(Graphics2D g) {
            glow(g, 600, 560, 560, 0xffe6a8);
            shadow(g, 600, 1420, 200);
            box(g, 588, 620, 24, 780, 10, 0x46413c);
            box(g, 470, 1380, 260, 40, 20, 0x46413c);
            Polygon shade = new Polygon(new int[] {480, 720, 830, 370}, new int[] {380, 380, 660, 660}, 4);
            fill(g, shade, 0xfff3d6, 0xf1cd8c, 380, 660);
        }
    },
    PLANT(1200, 1600, 0xdfe7df, 0xb98f68) {
        @Override
        void paint(Graphics2D g) {
            shadow(g, 600, 1420, 260);
            for (int leaf = -4; leaf <= 4; leaf++) {
                double lean = leaf * 95;
                Path2D blade = new Path2D.Double();
                blade.moveTo(600, 1110);
                blade.quadTo(600 + lean * 0.3 - 70, 760, 600 + lean * 1.15, 420 + Math.abs(lean) * 0.9);
                blade.quadTo(600 + lean * 0.3 + 90, 800, 600, 1110);
                fill(g, blade, leaf % 2 == 0 ? 0x5c9a5f : 0x3f7a48, 0x2c5a36, 420, 1110);
            }
            Polygon pot = new Polygon(new int[] {430, 770, 720, 480}, new int[] {1080, 1080, 1410, 1410}, 4);
            fill(g, pot, 0xd98a5f, 0xa8583a, 1080, 1410);
            box(g, 410, 1060, 380, 60, 14, 0xc9754b);
        }
    },
    CLOCK(1600, 1200, 0x6f8796, 0x5d4a3b) {
        @Override
        void paint(Graphics2D g) {
            disc(g, 800, 520, 330, 0x2e2a27);
            disc(g, 800, 520, 296, 0xfaf6ea);
            for (int hour = 0; hour < 12; hour++) {
                hand(g, hour * 30, 236, 272, hour % 3 == 0 ? 16 : 8, 0x2e2a27);
            }
            hand(g, 304, 0, 150, 20, 0x2e2a27);
            hand(g, 48, 0, 220, 13, 0x2e2a27);
            hand(g, 200, -40, 240, 5, 0xc0392b);
            disc(g, 800, 520, 18, 0xc0392b);
        }
    },
    MUG(1600, 1200, 0xf0e3d8, 0x9d7350) {
        @Override
        void paint(Graphics2D g) {
            shadow(g, 820, 990, 330);
            g.setStroke(new BasicStroke(54));
            g.setColor(new Color(0x2d5d87));
            g.draw(new Arc2D.Double(930, 590, 290, 280, 110, -220, Arc2D.OPEN));
            box(g, 540, 480, 500, 510, 70, 0x3a6f9f);
            box(g, 540, 690, 500, 70, 0, 0xf3e9da);
            fill(g, new Ellipse2D.Double(540, 430, 500, 120), 0x2d5d87, 0x2d5d87, 430, 550);
            fill(g, new Ellipse2D.Double(575, 448, 430, 86), 0x5a3620, 0x3c2314, 448, 534);
        }
    },
    SHELF(1600, 1200, 0xe7e2da, 0x8f6b4c) {
        @Override
        void paint(Graphics2D g) {
            int[] spines = {0xb5493a, 0xe0b04c, 0x3f7d73, 0x2d5d87, 0x7a4f79, 0xd98a5f, 0x5c9a5f, 0xece3d2};
            box(g, 250, 140, 1100, 880, 16, 0x6e4a2f);
            for (int board = 0; board < 3; board++) {
                int bottom = 400 + board * 290;
                box(g, 285, bottom - 235, 1030, 240, 6, 0x3f2a1b);
                int left = 300 + board * 40;
                for (int book = 0; left < 1130 + board * 40; book++) {
                    int width = 44 + (book * 29 + board * 17) % 38;
                    int height = 165 + (book * 37 + board * 53) % 58;
                    box(g, left, bottom - height, width, height, 6, spines[(book * 3 + board) % spines.length]);
                    left += width + 5;
                }
                box(g, 270, bottom, 1060, 30, 6, 0x8a6040);
            }
        }
    },
    WASHER(1200, 1600, 0xcfe0e6, 0x7f8c91) {
        @Override
        void paint(Graphics2D g) {
            shadow(g, 600, 1400, 430);
            box(g, 230, 420, 740, 980, 36, 0xf4f4f2);
            box(g, 230, 420, 740, 170, 36, 0xe1e4e5);
            box(g, 290, 470, 210, 70, 12, 0xc9ced0);
            disc(g, 820, 505, 48, 0x8d979c);
            disc(g, 600, 960, 290, 0xb9c0c4);
            disc(g, 600, 960, 235, 0x37444c);
            disc(g, 600, 1010, 170, 0x5f86a3);
            disc(g, 520, 890, 60, 0x70808a);
        }
    },
    TABLE(1600, 1200, 0xf1ece2, 0xc9a27a) {
        @Override
        void paint(Graphics2D g) {
            shadow(g, 800, 1060, 560);
            box(g, 360, 690, 44, 380, 10, 0x6b452b);
            box(g, 1196, 690, 44, 380, 10, 0x6b452b);
            box(g, 280, 640, 1040, 64, 18, 0x8f5e3b);
            fill(g, new Ellipse2D.Double(650, 540, 300, 100), 0xf7f4ee, 0xd8d2c6, 540, 640);
            disc(g, 735, 530, 62, 0xd2553f);
            disc(g, 850, 535, 58, 0xe4a33f);
            disc(g, 795, 500, 60, 0x86a94a);
        }
    };

    private final int width;
    private final int height;
    private final int wall;
    private final int floor;

    HouseholdPhotos(int width, int height, int wall, int floor) {
        this.width = width;
        this.height = height;
        this.wall = wall;
        this.floor = floor;
    }

    abstract void paint(Graphics2D g);

    byte[] jpeg() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int ground = height * 4 / 5;
        g.setPaint(new GradientPaint(0, 0, new Color(lighter(wall)), width, ground, new Color(darker(wall))));
        g.fillRect(0, 0, width, ground);
        g.setPaint(new GradientPaint(0, ground, new Color(darker(floor)), 0, height, new Color(lighter(floor))));
        g.fillRect(0, ground, width, height - ground);
        box(g, 0, ground - 26, width, 26, 0, lighter(wall));
        glow(g, width / 4, height / 5, width / 2, 0xfffaf0);
        paint(g);
        g.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("could not encode " + this, e);
        }
    }

    private static void box(Graphics2D g, int x, int y, int width, int height, int corner, int colour) {
        Shape box = new RoundRectangle2D.Double(x, y, width, height, corner, corner);
        fill(g, box, lighter(colour), colour, y, y + height);
    }

    private static void disc(Graphics2D g, int x, int y, int radius, int colour) {
        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        fill(g, disc, lighter(colour), colour, y - radius, y + radius);
    }

    private static void fill(Graphics2D g, Shape shape, int above, int below, int top, int bottom) {
        g.setPaint(new GradientPaint(0, top, new Color(above), 0, bottom, new Color(below)));
        g.fill(shape);
    }

    /** A line from the middle of the clock, by degrees from noon and distances from the middle. */
    private static void hand(Graphics2D g, int degrees, int from, int to, int width, int colour) {
        double x = Math.sin(Math.toRadians(degrees));
        double y = -Math.cos(Math.toRadians(degrees));
        g.setColor(new Color(colour));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine((int) (800 + x * from), (int) (520 + y * from), (int) (800 + x * to), (int) (520 + y * to));
    }

    private static void shadow(Graphics2D g, int x, int y, int radius) {
        for (int ring = 12; ring > 0; ring--) {
            int reach = radius * ring / 12;
            g.setColor(new Color(20, 12, 6, 11));
            g.fill(new Ellipse2D.Double(x - reach, y - reach / 9.0, 2 * reach, reach / 4.5));
        }
    }

    private static void glow(Graphics2D g, int x, int y, int radius, int colour) {
        Color light = new Color(colour);
        Color[] fading = {
            new Color(light.getRed(), light.getGreen(), light.getBlue(), 150),
            new Color(light.getRed(), light.getGreen(), light.getBlue(), 0)
        };
        g.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0, 1}, fading));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static int lighter(int colour) {
        return mix(colour, 0xffffff);
    }

    private static int darker(int colour) {
        return mix(colour, 0x000000);
    }

    /** Four fifths of a colour and a fifth of another one. */
    private static int mix(int colour, int other) {
        Color a = new Color(colour);
        Color b = new Color(other);
        return new Color(
                        (a.getRed() * 4 + b.getRed()) / 5,
                        (a.getGreen() * 4 + b.getGreen()) / 5,
                        (a.getBlue() * 4 + b.getBlue()) / 5)
                .getRGB();
    }
}
